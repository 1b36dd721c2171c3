import { getTranslations } from 'next-intl/server'
import { getProjectInView } from '@/features/pipeline/queries'
import type { Actor } from '@/lib/actor'
import { Panel } from '@/ui/panel'
import { listFiles } from '../queries'
import { FileLine } from './file-line'
import { UploadButton } from './upload-button'

/** Every file that hangs on the project or on one of its records. */
export async function FilesPanel({ actor, projectId }: { actor: Actor; projectId: string }) {
  const t = await getTranslations('attachments')
  const [{ rights }, files] = await Promise.all([
    getProjectInView(actor, projectId),
    listFiles(actor, projectId),
  ])
  return (
    <div id="files" className="scroll-mt-16">
      <Panel
        title={t('title')}
        note={files.length || undefined}
        actions={
          rights.carry ? (
            <UploadButton to={{ projectId, recordType: 'Project', recordId: projectId }} />
          ) : null
        }
        flush
      >
        {files.length === 0 ? (
          <p className="px-4 py-3 text-sm text-muted">{t('emptyHint')}</p>
        ) : (
          <ul className="divide-y divide-line">
            {files.map((file) => (
              <FileLine
                key={file.id}
                file={file}
                of={t(`of.${file.recordType}`)}
                removable={file.removable}
              />
            ))}
          </ul>
        )}
      </Panel>
    </div>
  )
}
