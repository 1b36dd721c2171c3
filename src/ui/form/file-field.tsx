'use client'

import { Paperclip, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '../icon-button'
import { useFileInput } from '../use-file-input'
import { type FieldProps, useField } from './field'
import { FieldFrame } from './field-frame'
import { type SentFile, useUploads } from './use-uploads'

type Props = FieldProps & {
  /** The route that takes one file by POST and answers `{ id, name }`. */
  uploadTo: string
  /** As in the file input: `.pdf,.docx,image/*`. */
  accept?: string
  /** Files that the form opens with. */
  initial?: { id: string; name: string }[]
}

/** Files, sent as soon as they are chosen; the form's value is the list of their ids. */
export function FileField({ uploadTo, accept, initial = [], ...props }: Props) {
  const t = useTranslations('ui.file')
  const { id, field, error, control } = useField(props)
  const { sent, send, remove } = useUploads(uploadTo, initial, field.onChange)
  const { input, onChange } = useFileInput((files) => {
    for (const file of files) void send(file)
  })
  return (
    <FieldFrame id={id} label={props.label} help={props.help} error={error} required={props.required}>
      <div className="relative flex min-h-16 items-center justify-center gap-2 rounded-md border border-dashed border-line-strong px-3 text-sm text-muted transition-colors focus-within:outline-2 focus-within:outline-accent hover:bg-sunken">
        <Paperclip aria-hidden className="size-4" />
        <span>{t('choose')}</span>
        <input
          {...control}
          ref={(element) => {
            field.ref(element)
            input.current = element
          }}
          type="file"
          multiple
          accept={accept}
          onBlur={field.onBlur}
          onChange={onChange}
          className="absolute inset-0 cursor-pointer opacity-0"
        />
      </div>
      <ul className="flex flex-col gap-1 empty:hidden" aria-live="polite">
        {sent.map((file) => (
          <SentLine key={file.key} file={file} remove={() => remove(file)} />
        ))}
      </ul>
    </FieldFrame>
  )
}

function SentLine({ file, remove }: { file: SentFile; remove: () => void }) {
  const t = useTranslations('ui.file')
  return (
    <li className="flex items-center gap-2 rounded-md bg-sunken py-0.5 pr-0.5 pl-2.5 text-sm">
      <span className="min-w-0 flex-1">
        <span className="block truncate">{file.name}</span>
        {file.error ? <span className="text-critical">{file.error}</span> : null}
        {file.error || file.id ? null : (
          <progress
            value={file.share}
            aria-label={t('sending', { name: file.name })}
            className="block h-1 w-full accent-accent"
          />
        )}
      </span>
      <IconButton label={t('remove', { name: file.name })} size="sm" onClick={remove}>
        <X aria-hidden />
      </IconButton>
    </li>
  )
}
