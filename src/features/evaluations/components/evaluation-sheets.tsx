'use client'

import { Pencil, Plus, Undo2 } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { FormSheet } from '@/ui/form-sheet'
import type { AskProps } from './ask-evaluation-form'
import type { RequirementProps } from './requirement-form'
import type { WithdrawProps } from './withdraw-evaluation-form'

const AskForm = dynamic(() => import('./ask-evaluation-form').then((m) => m.AskEvaluationForm))
const WithdrawForm = dynamic(() => import('./withdraw-evaluation-form').then((m) => m.WithdrawEvaluationForm))
const RequirementForm = dynamic(() => import('./requirement-form').then((m) => m.RequirementForm))

export function AskEvaluation(props: AskProps) {
  const t = useTranslations('evaluations.ask')
  return (
    <FormSheet name="evaluation" title={t('title')} label={t('add')} icon={<Plus aria-hidden />}>
      {(close) => <AskForm {...props} close={close} />}
    </FormSheet>
  )
}

export function WithdrawEvaluation(props: WithdrawProps) {
  const t = useTranslations('evaluations.withdraw')
  return (
    <FormSheet
      name={`withdraw-${props.evaluation.id}`}
      title={t('title')}
      description={t('what')}
      label={t('add')}
      variant="ghost"
      icon={<Undo2 aria-hidden />}
    >
      {(close) => <WithdrawForm {...props} close={close} />}
    </FormSheet>
  )
}

export function SetRequirement(props: RequirementProps) {
  const t = useTranslations('evaluations.requirement')
  const { requirement } = props
  return (
    <FormSheet
      name={requirement ? `requirement-${requirement.id}` : 'requirement'}
      title={t('title')}
      label={t(requirement ? 'edit' : 'add')}
      variant={requirement ? 'ghost' : 'primary'}
      size={requirement ? 'sm' : 'md'}
      icon={requirement ? <Pencil aria-hidden /> : <Plus aria-hidden />}
    >
      {(close) => <RequirementForm {...props} close={close} />}
    </FormSheet>
  )
}
