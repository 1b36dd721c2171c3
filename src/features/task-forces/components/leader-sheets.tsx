'use client'

import { Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import type { Option } from '@/ui/form/select-field'
import { FormSheet } from '@/ui/form-sheet'

const EnrolLeaderForm = dynamic(() => import('./leader-forms').then((module) => module.EnrolLeaderForm))
const EndLeaderForm = dynamic(() => import('./leader-forms').then((module) => module.EndLeaderForm))
const AppointHeadForm = dynamic(() => import('./leader-forms').then((module) => module.AppointHeadForm))

export function EnrolLeader({ today }: { today: string }) {
  const t = useTranslations('task-forces.enrol')
  return (
    <FormSheet
      name="leader"
      title={t('title')}
      label={t('action')}
      icon={<Plus aria-hidden />}
      done={t('done')}
    >
      {(close, saved) => <EnrolLeaderForm today={today} onCancel={close} onDone={saved} />}
    </FormSheet>
  )
}

export function EndLeader({ leader, today }: { leader: { id: string; name: string }; today: string }) {
  const t = useTranslations('task-forces.end')
  return (
    <FormSheet
      name={`end-${leader.id}`}
      title={t('title')}
      description={leader.name}
      label={t('action')}
      done={t('done')}
    >
      {(close, saved) => <EndLeaderForm leaderId={leader.id} today={today} onCancel={close} onDone={saved} />}
    </FormSheet>
  )
}

type AppointProps = {
  force: { id: string; name: string }
  leaderId: string
  leaders: Option[]
  today: string
}

export function AppointHead({ force, leaderId, leaders, today }: AppointProps) {
  const t = useTranslations('task-forces.appoint')
  return (
    <FormSheet
      name={`head-${force.id}`}
      title={t('title')}
      description={force.name}
      label={t('action')}
      done={t('done')}
    >
      {(close, saved) => (
        <AppointHeadForm
          taskForceId={force.id}
          leaderId={leaderId}
          leaders={leaders}
          today={today}
          onCancel={close}
          onDone={saved}
        />
      )}
    </FormSheet>
  )
}
