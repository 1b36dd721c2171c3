'use client'

import Image from 'next/image'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/ui/button'
import { ActionForm } from '@/ui/form/action-form'
import { useErrorWords } from '@/ui/form/error-words'
import { FormActions } from '@/ui/form/form-actions'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { Notice } from '@/ui/notice'
import { Skeleton } from '@/ui/skeleton'
import { confirmTotpAction, startTotpAction } from '../actions'
import { confirmTotpInput } from '../schema'
import type { TotpInvitation } from '../switch-totp'
import { SecretOnce } from './secret-once'

/** Scan, confirm with a code, keep the backup codes. */
export function TotpSetup({ close }: { close: () => void }) {
  const t = useTranslations('accounts.totp')
  const { invitation, trouble } = useInvitation()
  const [backupCodes, setBackupCodes] = useState<string[] | null>(null)
  if (trouble) return <Notice tone="critical" title={trouble} />
  if (backupCodes) {
    return (
      <div className="flex flex-col gap-4">
        <SecretOnce label={t('backupCodes')} secrets={backupCodes} warning={t('backupOnce')} />
        <Button variant="primary" className="self-end" onClick={close}>
          {t('kept')}
        </Button>
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-4">
      <Invitation invitation={invitation} />
      <ConfirmForm onDone={setBackupCodes} onCancel={close} />
    </div>
  )
}

function useInvitation() {
  const words = useErrorWords()
  const [invitation, setInvitation] = useState<TotpInvitation | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  useEffect(() => {
    let closed = false
    startTotpAction({}).then(
      (result) => {
        if (closed) return
        if (result.ok) setInvitation(result.value)
        else
          setTrouble('refusal' in result ? words.refusal(result.refusal) : words.problem(result.problem.code))
      },
      () => setTrouble(words.problem('network')),
    )
    return () => {
      closed = true
    }
  }, [words])
  return { invitation, trouble }
}

function Invitation({ invitation }: { invitation: TotpInvitation | null }) {
  const t = useTranslations('accounts.totp')
  if (!invitation) return <Skeleton className="h-64" />
  const picture = `data:image/svg+xml,${encodeURIComponent(invitation.qrSvg)}`
  return (
    <div className="flex flex-col items-center gap-3">
      <p className="self-start text-sm text-muted">{t('scan')}</p>
      <Image src={picture} alt={t('qr')} width={192} height={192} unoptimized className="rounded-md" />
      <p className="text-center text-sm text-muted">
        {t('orType')}
        <code className="mt-1 block font-mono text-base break-all text-ink select-all">
          {invitation.secret.replace(/(.{4})(?=.)/g, '$1 ')}
        </code>
      </p>
    </div>
  )
}

function ConfirmForm({ onDone, onCancel }: { onDone: (codes: string[]) => void; onCancel: () => void }) {
  const t = useTranslations('accounts.totp')
  const form = useActionForm({
    schema: confirmTotpInput,
    action: confirmTotpAction,
    defaults: { code: '' },
    onDone: ({ backupCodes }) => onDone(backupCodes),
  })
  return (
    <ActionForm form={form}>
      <TextField name="code" label={t('code')} inputMode="numeric" autoComplete="one-time-code" required />
      <FormActions submitLabel={t('confirm')} onCancel={onCancel} />
    </ActionForm>
  )
}
