'use client'

import { KeyRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { resetPasswordAction } from '../actions'
import { ActButton } from './act-button'
import { SecretOnce } from './secret-once'

/** A one-time password for somebody who has forgotten theirs, shown once. */
export function ResetPassword({ userId, name }: { userId: string; name: string }) {
  const t = useTranslations('people')
  const [secret, setSecret] = useState<string | null>(null)
  return (
    <>
      <ActButton
        trigger={<Button icon={<KeyRound aria-hidden />}>{t('resetPassword')}</Button>}
        title={t('resetTitle', { name })}
        confirmLabel={t('resetPassword')}
        done={t('passwordReset')}
        act={() => resetPasswordAction({ userId })}
        onDone={({ oneTimePassword }) => setSecret(oneTimePassword)}
      >
        {t('resetMeaning')}
      </ActButton>
      <Dialog
        open={secret !== null}
        onOpenChange={() => setSecret(null)}
        size="sm"
        title={t('newPasswordOf', { name })}
      >
        <SecretOnce
          label={t('oneTimePassword')}
          secrets={secret ? [secret] : []}
          warning={t('passwordOnce')}
        />
      </Dialog>
    </>
  )
}
