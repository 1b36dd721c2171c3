'use client'

import { MessageCircleWarning, PenLine } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import type { Option } from '@/ui/form/select-field'
import { FormSheet } from '@/ui/form-sheet'

const RaiseForm = dynamic(() => import('./raise-forms').then((module) => module.RaiseForm))

type Props = { projectId: string; owners: Option[] }

/** `?form=instruction` opens it. */
export function GiveInstruction(props: Props) {
  return <RaiseSheet {...props} kind="INSTRUCTION" />
}

/** `?form=problem` opens it. */
export function RaiseProblem(props: Props) {
  return <RaiseSheet {...props} kind="PROBLEM" />
}

function RaiseSheet({ kind, ...props }: Props & { kind: 'INSTRUCTION' | 'PROBLEM' }) {
  const instructs = kind === 'INSTRUCTION'
  const t = useTranslations(instructs ? 'supervision.instruct' : 'supervision.raise')
  return (
    <FormSheet
      name={kind.toLowerCase()}
      title={t('title')}
      label={t('action')}
      icon={instructs ? <PenLine aria-hidden /> : <MessageCircleWarning aria-hidden />}
      done={t('done')}
    >
      {(close, saved) => <RaiseForm {...props} kind={kind} onCancel={close} onDone={saved} />}
    </FormSheet>
  )
}
