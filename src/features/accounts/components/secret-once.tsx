'use client'

import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'

/** Something that is shown this once: a token, a one-time password, backup codes. */
export function SecretOnce({
  label,
  secrets,
  warning,
}: {
  label: string
  secrets: string[]
  warning: string
}) {
  const t = useTranslations('accounts')
  const [copied, setCopied] = useState(false)
  async function copy() {
    await navigator.clipboard.writeText(secrets.join('\n'))
    setCopied(true)
  }
  // Browsers lend the clipboard to secure pages only; elsewhere one selects the text, which takes one click.
  const canCopy = typeof navigator !== 'undefined' && 'clipboard' in navigator
  return (
    <div className="flex flex-col gap-3">
      <Notice tone="caution" title={warning} />
      <ul
        aria-label={label}
        className="grid gap-x-6 gap-y-1 rounded-lg bg-sunken px-4 py-3 font-mono text-md select-all sm:grid-cols-[repeat(auto-fit,minmax(11rem,1fr))]"
      >
        {secrets.map((secret) => (
          <li key={secret} className="break-all">
            {secret}
          </li>
        ))}
      </ul>
      {canCopy ? (
        <div>
          <Button icon={copied ? <Check aria-hidden /> : <Copy aria-hidden />} onClick={copy}>
            <span aria-live="polite">{t(copied ? 'copied' : 'copy')}</span>
          </Button>
        </div>
      ) : null}
    </div>
  )
}
