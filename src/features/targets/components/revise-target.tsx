'use client'

import { CircleSlash, PencilLine } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { FormSheet } from '@/ui/form-sheet'
import type { TargetInHand } from './revise-target-form'

const ReviseTargetForm = dynamic(() =>
  import('./revise-target-form').then((module) => module.ReviseTargetForm),
)

/** The two ways to change a target: another value from a day on, or none. */
export function ReviseTarget({ target }: { target: TargetInHand }) {
  return (
    <>
      {target.value === null ? null : <Change way="drop" target={target} />}
      <Change way="revise" target={target} />
    </>
  )
}

function Change({ way, target }: { way: 'revise' | 'drop'; target: TargetInHand }) {
  const t = useTranslations(`targets.${way}`)
  const Icon = way === 'drop' ? CircleSlash : PencilLine
  return (
    <FormSheet
      name={way}
      title={t('title')}
      label={t('action')}
      icon={<Icon aria-hidden />}
      size="md"
      done={t('done')}
    >
      {(close, saved) => <ReviseTargetForm way={way} target={target} onCancel={close} onDone={saved} />}
    </FormSheet>
  )
}
