'use client'

import { Ban, CircleCheck } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { Button } from '@/ui/button'
import { FormSheet } from '@/ui/form-sheet'
import { clearTotpAction, enableUserAction } from '../actions'
import { ActButton } from './act-button'
import { ResetPassword } from './people-reset-password'

const DisableForm = dynamic(() => import('./people-disable-form').then((module) => module.PeopleDisableForm))

type Props = { person: { id: string; name: string; disabled: boolean; usesTotp: boolean } }

/** What an admin does to somebody's access: a new password, no second factor, no access at all. */
export function PersonActs({ person }: Props) {
  return (
    <>
      <ResetPassword userId={person.id} name={person.name} />
      {person.usesTotp ? <ClearTotp person={person} /> : null}
      {person.disabled ? <EnablePerson person={person} /> : <DisablePerson person={person} />}
    </>
  )
}

function ClearTotp({ person: { id, name } }: Props) {
  const t = useTranslations('people')
  return (
    <ActButton
      trigger={<Button>{t('clearTotp')}</Button>}
      title={t('clearTotpTitle', { name })}
      confirmLabel={t('clearTotp')}
      done={t('totpCleared')}
      danger
      act={() => clearTotpAction({ userId: id })}
    >
      {t('clearTotpMeaning')}
    </ActButton>
  )
}

function EnablePerson({ person: { id, name } }: Props) {
  const t = useTranslations('people')
  return (
    <ActButton
      trigger={
        <Button variant="primary" icon={<CircleCheck aria-hidden />}>
          {t('enable')}
        </Button>
      }
      title={t('enableTitle', { name })}
      confirmLabel={t('enable')}
      done={t('enabled')}
      act={() => enableUserAction({ userId: id })}
    >
      {t('enableMeaning')}
    </ActButton>
  )
}

function DisablePerson({ person: { id, name } }: Props) {
  const t = useTranslations('people')
  return (
    <FormSheet
      name="disable"
      title={t('disableTitle', { name })}
      description={t('disableMeaning')}
      label={t('disable')}
      size="md"
      icon={<Ban aria-hidden />}
    >
      {(close) => <DisableForm userId={id} close={close} />}
    </FormSheet>
  )
}
