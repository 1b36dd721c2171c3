'use client'

import { Upload } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Refusal } from '@/lib/outcome'
import { buttonLook } from '@/ui/button-look'
import { cx } from '@/ui/cx'
import { useErrorWords } from '@/ui/form/error-words'
import { LinkButton } from '@/ui/link-button'
import { Notice } from '@/ui/notice'
import { Spinner } from '@/ui/spinner'
import { useFileInput } from '@/ui/use-file-input'
import { sendFile } from './send-file'

/** Takes one file, chosen or dropped, and sends it at once; what is wrong with it stands below. */
export function FileDrop({ address, ready }: { address: string; ready: boolean }) {
  const t = useTranslations('imports.start')
  const words = useErrorWords()
  const router = useRouter()
  const [sending, setSending] = useState(false)
  const [over, setOver] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const send = async (file: File | undefined) => {
    if (!file || !ready || sending) return
    setSending(true)
    setRefusal(null)
    setProblem(null)
    const answer = await sendFile(address, file)
    if (answer.ok) return router.push(`/imports/${answer.value.id}`)
    setSending(false)
    if (answer.refusal) setRefusal(answer.refusal)
    else setProblem(words.problem(answer.problem?.code ?? 'network'))
  }
  const { input, onChange } = useFileInput(([file]) => void send(file))
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <label
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          void send(event.dataTransfer.files[0])
        }}
        className={cx(
          'flex min-h-44 flex-1 flex-col items-center justify-center gap-3 rounded-lg border border-dashed p-6 text-center transition-colors has-focus-visible:outline-2 has-focus-visible:outline-accent',
          over ? 'border-accent bg-accent-soft' : 'border-line-strong bg-sunken/40',
          ready && !sending ? 'cursor-pointer' : 'opacity-60',
        )}
      >
        <input
          ref={input}
          type="file"
          accept=".xlsx,.csv"
          disabled={!ready || sending}
          className="sr-only"
          onChange={onChange}
        />
        <span className={buttonLook('primary', 'md')}>
          {sending ? <Spinner /> : <Upload aria-hidden />}
          {sending ? t('sending') : t('file')}
        </span>
        <span className="max-w-md text-sm text-muted">{t(ready ? 'fileHint' : 'notReady')}</span>
      </label>
      <div role="alert" className="empty:hidden">
        {refusal ? (
          <Refused refusal={refusal} />
        ) : problem ? (
          <Notice tone="critical" title={problem} />
        ) : null}
      </div>
    </div>
  )
}

function Refused({ refusal }: { refusal: Refusal }) {
  const t = useTranslations('imports.start')
  const words = useErrorWords()
  const first = refusal.details as { id: string | null; no: number } | undefined
  return (
    <Notice
      tone="critical"
      title={words.refusal(refusal)}
      actions={
        first?.id ? (
          <LinkButton size="sm" href={`/imports/${first.id}`}>
            {t('openFirst', { no: first.no })}
          </LinkButton>
        ) : null
      }
    />
  )
}
