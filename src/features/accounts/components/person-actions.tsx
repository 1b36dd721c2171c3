'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { clearTotpAction, enableUserAction, resetPasswordAction } from '../actions'
import type { Person } from '../queries'
import { ActButton } from './act-button'
import { SecretOnce } from './secret-once'

const EditPersonForm = dynamic(() => import('./edit-person-form').then((module) => module.EditPersonForm))
const DisablePersonForm = dynamic(() =>
  import('./disable-person-form').then((module) => module.DisablePersonForm),
)

/** What an admin does to an account. */
export function PersonActions({ person }: { person: Person }) {
  const t = useTranslations('accounts.people')
  const [open, setOpen] = useState<'edit' | 'disable' | null>(null)
  const dialog = (name: 'edit' | 'disable') => ({
    open: open === name,
    onOpenChange: (next: boolean) => setOpen(next ? name : null),
    size: 'sm' as const,
  })
  const close = () => setOpen(null)
  return (
    <>
      <Dialog {...dialog('edit')} title={t('edit')} trigger={<Button>{t('edit')}</Button>}>
        <EditPersonForm person={person} close={close} />
      </Dialog>
      <ResetPassword person={person} />
      {person.usesTotp ? <ClearTotp person={person} /> : null}
      {person.disabled ? (
        <EnablePerson person={person} />
      ) : (
        <Dialog
          {...dialog('disable')}
          title={t('disableTitle', { name: person.name })}
          description={t('disableMeaning')}
          trigger={<Button>{t('disable')}</Button>}
        >
          <DisablePersonForm userId={person.id} close={close} />
        </Dialog>
      )}
    </>
  )
}

function ResetPassword({ person }: { person: Person }) {
  const t = useTranslations('accounts.people')
  const [password, setPassword] = useState<string | null>(null)
  return (
    <>
      <ActButton
        trigger={<Button>{t('resetPassword')}</Button>}
        title={t('resetTitle', { name: person.name })}
        confirmLabel={t('resetPassword')}
        done={t('resetDone')}
        act={() => resetPasswordAction({ userId: person.id })}
        onDone={({ oneTimePassword }) => setPassword(oneTimePassword)}
      >
        {t('resetMeaning')}
      </ActButton>
      <Dialog
        open={password !== null}
        onOpenChange={(open) => !open && setPassword(null)}
        size="sm"
        title={t('oneTimeOf', { name: person.name })}
      >
        <SecretOnce label={t('oneTimePassword')} secrets={password ? [password] : []} warning={t('handOn')} />
      </Dialog>
    </>
  )
}

function ClearTotp({ person }: { person: Person }) {
  const t = useTranslations('accounts.people')
  return (
    <ActButton
      trigger={<Button>{t('clearTotp')}</Button>}
      title={t('clearTotpTitle', { name: person.name })}
      confirmLabel={t('clearTotp')}
      done={t('clearedTotp')}
      act={() => clearTotpAction({ userId: person.id })}
    >
      {t('clearTotpMeaning')}
    </ActButton>
  )
}

function EnablePerson({ person }: { person: Person }) {
  const t = useTranslations('accounts.people')
  return (
    <ActButton
      trigger={<Button variant="primary">{t('enable')}</Button>}
      title={t('enableTitle', { name: person.name })}
      confirmLabel={t('enable')}
      done={t('nowEnabled')}
      act={() => enableUserAction({ userId: person.id })}
    >
      {t('enableMeaning')}
    </ActButton>
  )
}
