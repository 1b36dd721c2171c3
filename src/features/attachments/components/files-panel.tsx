import { getTranslations } from 'next-intl/server'
import { getProjectInView } from '@/features/pipeline/queries'
import type { Actor } from '@/lib/actor'
import { Panel } from '@/ui/panel'
import { listFiles } from '../queries'
import type { AttachedTo } from '../schema'
import { FileLine } from './file-line'
import { UploadButton } from './upload-button'

type Props = {
  actor: Actor
  projectId: string
  /** Only the files of one record of the project, which the actor may keep or not. */
  of?: { recordType: AttachedTo; recordId: string; kept: boolean }
}

/** Every file that hangs on the project or on one of its records. */
export async function FilesPanel({ actor, projectId, of }: Props) {
  const t = await getTranslations('attachments')
  const [{ rights }, files] = await Promise.all([
    getProjectInView(actor, projectId),
    listFiles(actor, projectId, of?.recordId),
  ])
  const { kept, ...record } = of ?? { recordType: 'Project', recordId: projectId, kept: rights.carry }
  return (
    <div id="files" className="scroll-mt-16">
      <Panel
        title={t('title')}
        note={files.length || undefined}
        actions={kept ? <UploadButton to={{ projectId, ...record }} /> : null}
        flush
      >
        {files.length === 0 ? (
          <p className="px-4 py-3 text-sm text-muted">{t(of ? 'recordHint' : 'emptyHint')}</p>
        ) : (
          <ul className="divide-y divide-line">
            {files.map((file) => (
              <FileLine
                key={file.id}
                file={file}
                of={of ? undefined : t(`of.${file.recordType}`)}
                removable={file.removable}
              />
            ))}
          </ul>
        )}
      </Panel>
    </div>
  )
}
