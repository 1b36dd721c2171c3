'use client'

import { Camera, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { uploadFile } from '@/ui/form/upload'
import { IconButton } from '@/ui/icon-button'
import { useFileInput } from '@/ui/use-file-input'

/** What may be sent: endings such as `.jpg`, and the largest size. */
export type FileLimits = { accept: string[]; maxBytes: number }

type Chosen = { key: string; file: File; problem: 'tooLarge' | 'kind' | null }

const MB = 1024 * 1024

/** Files chosen before the visit is saved: they wait in the page, since only a saved visit can have any. */
export function usePhotos({ accept, maxBytes }: FileLimits) {
  const [chosen, setChosen] = useState<Chosen[]>([])
  const [sending, setSending] = useState<string | null>(null)

  function add(files: File[]) {
    const more = files.map((file) => ({ key: crypto.randomUUID(), file, problem: problemOf(file) }))
    setChosen((before) => [...before, ...more])
  }
  function problemOf({ name, size }: File): Chosen['problem'] {
    if (size > maxBytes) return 'tooLarge'
    return accept.some((ending) => name.toLowerCase().endsWith(ending)) ? null : 'kind'
  }
  function remove(key: string) {
    setChosen((before) => before.filter((one) => one.key !== key))
  }
  /** Answers how many did not arrive. */
  async function sendTo(visitId: string): Promise<number> {
    let failed = 0
    for (const { file, problem } of chosen) {
      if (problem) continue
      setSending(file.name)
      await uploadFile(`/files?visitId=${visitId}`, file, () => {}).catch(() => {
        failed += 1
      })
    }
    setSending(null)
    return failed
  }
  return { chosen, sending, add, remove, sendTo, maxMegabytes: Math.floor(maxBytes / MB), accept }
}

export function PhotosField({ photos }: { photos: ReturnType<typeof usePhotos> }) {
  const t = useTranslations('visits.photos')
  const { chosen, sending, add, remove, maxMegabytes: size, accept } = photos
  const { input, onChange } = useFileInput(add)
  return (
    <div className="flex flex-col gap-1">
      <label className="flex flex-col gap-1">
        <span className="w-fit text-sm font-medium">{t('label')}</span>
        <span className="relative flex min-h-14 items-center justify-center gap-2 rounded-md border border-dashed border-line-strong px-3 text-sm text-muted transition-colors focus-within:outline-2 focus-within:outline-accent hover:bg-sunken">
          <Camera aria-hidden className="size-4" />
          {t('add')}
          <input
            ref={input}
            type="file"
            multiple
            accept={accept.join()}
            aria-describedby="photos-help"
            onChange={onChange}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
        </span>
      </label>
      <p id="photos-help" className="text-xs text-faint">
        {t('help', { size })}
      </p>
      <ul className="flex flex-col gap-1 empty:hidden">
        {chosen.map(({ key, file, problem }) => (
          <li key={key} className="flex items-center gap-2 rounded-md bg-sunken py-0.5 pr-0.5 pl-2.5 text-sm">
            <span className="min-w-0 flex-1">
              <span className="block truncate">{file.name}</span>
              {problem ? <span className="text-critical">{t(problem, { size })}</span> : null}
            </span>
            <IconButton label={t('remove', { name: file.name })} size="sm" onClick={() => remove(key)}>
              <X aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      <p role="status" className="text-sm text-muted empty:hidden">
        {sending ? t('sending', { name: sending }) : null}
      </p>
    </div>
  )
}
