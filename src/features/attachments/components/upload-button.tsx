'use client'

import { Upload } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { useErrorWords } from '@/ui/form/error-words'
import { UploadProblem, uploadFile } from '@/ui/form/upload'
import { toast, toastProblem } from '@/ui/toast/toast'
import { useFileInput } from '@/ui/use-file-input'
import { ACCEPTED_ENDINGS } from '../rules'
import type { AttachedTo } from '../schema'

type RecordOfProject = { projectId: string; recordType: AttachedTo; recordId: string }
type Props = { to: RecordOfProject | { visitId: string } }

/** Sends the chosen files one after another; each that fails says why. */
export function UploadButton({ to }: Props) {
  const t = useTranslations('attachments')
  const words = useErrorWords()
  const router = useRouter()
  const [share, setShare] = useState<number | null>(null)
  const address = `/files?${new URLSearchParams(to)}`

  async function send(files: File[]) {
    for (const file of files) {
      setShare(0)
      try {
        await uploadFile(address, file, setShare)
        toast(t('done'), { description: file.name })
      } catch (problem) {
        const code = problem instanceof UploadProblem ? problem.code : 'uploadFailed'
        toastProblem(file.name, words.field({ path: 'file', code }))
      }
    }
    setShare(null)
    router.refresh()
  }
  const { input, onChange } = useFileInput((files) => void send(files))

  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED_ENDINGS.join()}
        aria-label={t('upload')}
        onChange={onChange}
      />
      <Button
        size="sm"
        icon={<Upload aria-hidden />}
        pending={share !== null}
        title={t('accept')}
        onClick={() => input.current?.click()}
      >
        {share === null ? t('upload') : `${Math.round(share * 100)} %`}
      </Button>
    </>
  )
}
