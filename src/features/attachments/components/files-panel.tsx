import { Paperclip } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { getProjectInView } from '@/features/pipeline/queries'
import type { Actor } from '@/lib/actor'
import { Moment } from '@/ui/calendar-date'
import { Panel } from '@/ui/panel'
import { type FileRow, listFiles } from '../queries'
import { FileSize } from './file-size'
import { RemoveFile } from './remove-file'
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
            <UploadButton projectId={projectId} recordType="Project" recordId={projectId} />
          ) : null
        }
        flush
      >
        {files.length === 0 ? (
          <p className="px-4 py-3 text-sm text-muted">{t('emptyHint')}</p>
        ) : (
          <ul className="divide-y divide-line">
            {files.map((file) => (
              <FileLine key={file.id} file={file} of={t(`of.${file.recordType}`)} removable={rights.carry} />
            ))}
          </ul>
        )}
      </Panel>
    </div>
  )
}

function FileLine({ file, of, removable }: { file: FileRow; of: string; removable: boolean }) {
  return (
    <li className="flex items-center gap-3 py-2 pr-2 pl-4">
      <Paperclip aria-hidden className="size-4 shrink-0 text-faint" />
      <div className="min-w-0 flex-1">
        {/* A plain link: the answer is a download, not a page. */}
        <a
          href={`/files/${file.id}`}
          download
          className="block truncate rounded-sm text-accent underline decoration-accent/30 underline-offset-3 hover:decoration-accent"
        >
          {file.name}
        </a>
        <p className="flex flex-wrap gap-x-2 text-sm text-faint">
          <span>{of}</span>
          <FileSize bytes={file.size} />
          <span>{file.by}</span>
          <Moment at={file.at} />
        </p>
      </div>
      {removable ? <RemoveFile id={file.id} name={file.name} /> : null}
    </li>
  )
}
