'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { MEASURE_KEYS, type MeasureKey } from '@/features/figures/rules'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { RadioField } from '@/ui/form/radio-field'
import { SelectField } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { setTargetAction } from '../actions'
import { periodOf, TARGET_OWNERS } from '../rules'
import { setTargetInput } from '../schema'
import { PeriodField } from './period-field'
import type { TargetChoices } from './target-choices'
import { ValueField } from './value-field'

type Props = { choices: TargetChoices; entityId: string; years: number[]; year: number }

/** A new target; it leads on to its own page. */
export function SetTargetForm({ choices, entityId, years, year }: Props) {
  const t = useTranslations('targets')
  const router = useRouter()
  const form = useActionForm({
    schema: setTargetInput,
    action: setTargetAction,
    defaults: {
      ownerKind: 'ENTITY',
      entityId,
      leaderId: '',
      figure: '',
      ...periodOf(year, 'year'),
      value: '',
      note: '',
    },
    onDone: ({ targetId }) => {
      toast(t('set.done'))
      router.push(`/targets/${targetId}`)
    },
  })
  return (
    <ActionForm form={form}>
      <OwnerFields choices={choices} />
      <FigureFields />
      <PeriodField years={years} />
      <TextAreaField name="note" label={t('fields.note')} />
      <FormActions submitLabel={t('set.submit')} cancelHref="/targets" />
    </ActionForm>
  )
}

function OwnerFields({ choices }: { choices: TargetChoices }) {
  const t = useTranslations('targets')
  const ownerKind = useWatch({ name: 'ownerKind' })
  return (
    <>
      <RadioField
        name="ownerKind"
        label={t('fields.owner')}
        options={TARGET_OWNERS.map((value) => ({ value, label: t(`owners.${value}`) }))}
        inline
        required
      />
      {ownerKind === 'ENTITY' ? (
        <SelectField name="entityId" label={t('fields.entity')} options={choices.entities} required />
      ) : null}
      {ownerKind === 'LEADER' ? (
        <SelectField
          name="leaderId"
          label={t('fields.leader')}
          help={t('help.leader')}
          options={choices.leaders}
          required
        />
      ) : null}
    </>
  )
}

function FigureFields() {
  const t = useTranslations('targets')
  const tFigure = useTranslations('figures.keys')
  const figure: MeasureKey | '' = useWatch({ name: 'figure' })
  const options = MEASURE_KEYS.map((value) => ({ value, label: tFigure(`${value}.name`) }))
  return (
    <>
      <SelectField
        name="figure"
        label={t('fields.figure')}
        help={figure ? tFigure(`${figure}.definition`) : undefined}
        options={options}
        required
      />
      <ValueField figure={figure} />
    </>
  )
}
