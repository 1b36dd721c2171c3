'use client'

import { Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { Option } from '@/ui/form/select-field'
import { FormSheet } from '@/ui/form-sheet'
import { toast } from '@/ui/toast/toast'

const EnrolLeaderForm = dynamic(() => import('./leader-forms').then((module) => module.EnrolLeaderForm))
const EndLeaderForm = dynamic(() => import('./leader-forms').then((module) => module.EndLeaderForm))
const AppointHeadForm = dynamic(() => import('./leader-forms').then((module) => module.AppointHeadForm))

/** What every one of these forms does when it is done. */
function useDone() {
  const router = useRouter()
  return (said: string, close: () => void) => () => {
    toast(said)
    close()
    router.refresh()
  }
}

export function EnrolLeader({ today }: { today: string }) {
  const t = useTranslations('task-forces.enrol')
  const done = useDone()
  return (
    <FormSheet name="leader" title={t('title')} label={t('action')} icon={<Plus aria-hidden />}>
      {(close) => <EnrolLeaderForm today={today} onCancel={close} onDone={done(t('done'), close)} />}
    </FormSheet>
  )
}

export function EndLeader({ leader, today }: { leader: { id: string; name: string }; today: string }) {
  const t = useTranslations('task-forces.end')
  const done = useDone()
  return (
    <FormSheet name={`end-${leader.id}`} title={t('title')} description={leader.name} label={t('action')}>
      {(close) => (
        <EndLeaderForm leaderId={leader.id} today={today} onCancel={close} onDone={done(t('done'), close)} />
      )}
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
  const done = useDone()
  return (
    <FormSheet name={`head-${force.id}`} title={t('title')} description={force.name} label={t('action')}>
      {(close) => (
        <AppointHeadForm
          taskForceId={force.id}
          leaderId={leaderId}
          leaders={leaders}
          today={today}
          onCancel={close}
          onDone={done(t('done'), close)}
        />
      )}
    </FormSheet>
  )
}
