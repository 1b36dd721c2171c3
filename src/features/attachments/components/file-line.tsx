import { Paperclip } from 'lucide-react'
import { Moment } from '@/ui/calendar-date'
import type { FileRow } from '../queries'
import { FileSize } from './file-size'
import { RemoveFile } from './remove-file'

/** One file: its name leads to the download; `of` says on what record it hangs, where that is not plain. */
export function FileLine({ file, of, removable }: { file: FileRow; of?: string; removable: boolean }) {
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
          {of ? <span>{of}</span> : null}
          <FileSize bytes={file.size} />
          <span>{file.by}</span>
          <Moment at={file.at} />
        </p>
      </div>
      {removable ? <RemoveFile id={file.id} name={file.name} /> : null}
    </li>
  )
}
