'use client'

import { Pencil, Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { FormSheet } from '@/ui/form-sheet'
import type { NegotiationRow } from '../queries'

const RecordForm = dynamic(() => import('./record-negotiation-form').then((m) => m.RecordNegotiationForm))
const EditForm = dynamic(() => import('./edit-negotiation-form').then((m) => m.EditNegotiationForm))

type Props = { projectId: string; userId: string; ourSide: string; today: string }

export function RecordNegotiation(props: Props) {
  const t = useTranslations('negotiations')
  return (
    <FormSheet name="negotiation" title={t('recordTitle')} label={t('add')} icon={<Plus aria-hidden />}>
      {(close) => <RecordForm {...props} close={close} />}
    </FormSheet>
  )
}

export function EditNegotiation({ round }: { round: NegotiationRow }) {
  const t = useTranslations('negotiations')
  return (
    <FormSheet
      name={`negotiation-${round.id}`}
      title={t('editTitle', { round: round.round })}
      label={t('edit')}
      variant="ghost"
      icon={<Pencil aria-hidden />}
    >
      {(close) => <EditForm round={round} close={close} />}
    </FormSheet>
  )
}
