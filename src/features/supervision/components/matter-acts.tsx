'use client'

import { CalendarClock, CircleCheck, Reply, Undo2, UserRoundCheck } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Option } from '@/ui/form/select-field'
import { FormSheet } from '@/ui/form-sheet'
import { toast } from '@/ui/toast/toast'
import type { MatterFormProps, MatterInHand } from './act-forms'

const forms = {
  extend: dynamic(() => import('./act-forms').then((module) => module.ExtendForm)),
  assign: dynamic(() => import('./act-forms').then((module) => module.AssignForm)),
  return: dynamic(() => import('./act-forms').then((module) => module.ReturnForm)),
  reply: dynamic(() => import('./act-forms').then((module) => module.ReplyForm)),
  close: dynamic(() => import('./act-forms').then((module) => module.CloseForm)),
}

type Act = keyof typeof forms

const ICONS: Record<Act, ReactNode> = {
  extend: <CalendarClock aria-hidden />,
  assign: <UserRoundCheck aria-hidden />,
  return: <Undo2 aria-hidden />,
  reply: <Reply aria-hidden />,
  close: <CircleCheck aria-hidden />,
}

type Props = { matter: MatterInHand; rights: Record<Act, boolean>; owners: Option[] }

/** What the reader may do with a matter as it stands; what it waits for stands out. */
export function MatterActs({ matter, rights, owners }: Props) {
  const acts = (Object.keys(forms) as Act[]).filter((act) => rights[act])
  const awaited = matter.state === 'REPLIED' ? 'close' : matter.ownerId ? 'reply' : 'assign'
  return acts.map((act) => (
    <ActSheet key={act} act={act} matter={matter} owners={owners} main={act === awaited} />
  ))
}

type SheetProps = { act: Act; matter: MatterInHand; owners: Option[]; main: boolean }

function ActSheet({ act, matter, owners, main }: SheetProps) {
  const t = useTranslations('supervision')
  const router = useRouter()
  const Form = forms[act]
  const propsFor = (close: () => void): MatterFormProps => ({
    matter,
    owners,
    onCancel: close,
    onDone: () => {
      toast(t(`${act}.done`))
      close()
      router.refresh()
    },
  })
  return (
    <FormSheet
      name={act}
      size="md"
      variant={main ? 'primary' : 'secondary'}
      title={t(`${act}.title`)}
      description={matter.text}
      label={t(act === 'assign' && matter.ownerId ? 'assign.again' : `${act}.action`)}
      icon={ICONS[act]}
    >
      {(close) => <Form {...propsFor(close)} />}
    </FormSheet>
  )
}
