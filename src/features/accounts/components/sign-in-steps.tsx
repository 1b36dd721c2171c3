'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/ui/button'
import { controlLook } from '@/ui/form/control-look'
import { FieldFrame } from '@/ui/form/field-frame'
import { PasswordInput } from './password-input'

/** Stays in the form, out of sight, while the code is asked for: both go to the server together. */
export function PasswordStep({ hidden, missing }: { hidden: boolean; missing: string[] }) {
  const t = useTranslations('accounts.signIn')
  const [username, password] = [useId(), useId()]
  const wrong = (name: string) => (missing.includes(name) ? t(`missing.${name}`) : undefined)
  return (
    <div hidden={hidden} className="flex flex-col gap-4 [&[hidden]]:hidden">
      <FieldFrame id={username} label={t('username')} error={wrong('username')}>
        <input
          id={username}
          name="username"
          autoComplete="username"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={64}
          aria-required
          aria-invalid={missing.includes('username') || undefined}
          aria-describedby={missing.includes('username') ? `${username}-error` : undefined}
          className={controlLook}
        />
      </FieldFrame>
      <FieldFrame id={password} label={t('password')} error={wrong('password')}>
        <PasswordInput
          id={password}
          name="password"
          autoComplete="current-password"
          maxLength={200}
          aria-required
          aria-invalid={missing.includes('password') || undefined}
          aria-describedby={missing.includes('password') ? `${password}-error` : undefined}
        />
      </FieldFrame>
    </div>
  )
}

export function CodeStep({ missing, startAgain }: { missing: boolean; startAgain: () => void }) {
  const t = useTranslations('accounts.signIn')
  const id = useId()
  const [backup, setBackup] = useState(false)
  return (
    <>
      <FieldFrame
        id={id}
        label={t(backup ? 'backupCode' : 'code')}
        help={t(backup ? 'backupCodeHelp' : 'codeHelp')}
        error={missing ? t('missing.code') : undefined}
      >
        <input
          // Another kind of keyboard is another input: phones do not change it under the finger.
          key={backup ? 'backup' : 'app'}
          id={id}
          name="code"
          autoComplete="one-time-code"
          inputMode={backup ? 'text' : 'numeric'}
          maxLength={40}
          spellCheck={false}
          autoCapitalize="off"
          aria-required
          aria-invalid={missing || undefined}
          aria-describedby={missing ? `${id}-help ${id}-error` : `${id}-help`}
          className={controlLook}
        />
      </FieldFrame>
      <div className="flex flex-wrap justify-between gap-2">
        <Button variant="ghost" size="sm" onClick={startAgain}>
          {t('startAgain')}
        </Button>
        <Button variant="ghost" size="sm" onClick={() => setBackup(!backup)}>
          {t(backup ? 'useApp' : 'useBackup')}
        </Button>
      </div>
    </>
  )
}
