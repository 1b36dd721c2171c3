'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { DateField } from '@/ui/form/date-field'
import { FieldRow } from '@/ui/form/field-row'
import { MoneyField } from '@/ui/form/money-field'
import { RadioField } from '@/ui/form/radio-field'
import { SelectField } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'
import { COMMITMENT_KINDS, COMMITMENT_SIDES, FAIR_VERDICTS } from '../rules'

/** A promise: whose, of what, until when; an incentive with its basis and its fair-competition review. */
export function ClauseFields() {
  const t = useTranslations('commitments')
  const [side, kind] = useWatch({ name: ['side', 'kind'] })
  const incentive = side === 'AREA' && kind === 'INCENTIVE'
  useForgottenReview(side, incentive)
  const kinds = COMMITMENT_KINDS.filter((one) => one !== 'INCENTIVE' || side === 'AREA')
  return (
    <>
      <RadioField
        name="side"
        label={t('fields.side')}
        options={COMMITMENT_SIDES.map((value) => ({ value, label: t(`sides.${value}`) }))}
        inline
        required
      />
      <SelectField
        name="kind"
        label={t('fields.kind')}
        options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        required
      />
      <TextAreaField name="clause" label={t('fields.clause')} help={t('fields.clauseHelp')} required />
      <FieldRow>
        <MoneyField name="amountYuan" label={t('fields.amount')} />
        <DateField name="dueOn" label={t('fields.dueOn')} />
      </FieldRow>
      {side === 'AREA' ? (
        <TextField
          name="legalBasis"
          label={t('fields.legalBasis')}
          help={t('fields.legalBasisHelp')}
          required={incentive}
        />
      ) : null}
      {incentive ? <ReviewFields /> : null}
    </>
  )
}

function ReviewFields() {
  const t = useTranslations('commitments')
  const verdict = useWatch({ name: 'fairVerdict' })
  return (
    <>
      <RadioField
        name="fairVerdict"
        label={t('fields.fairVerdict')}
        options={FAIR_VERDICTS.map((value) => ({
          value,
          label: t(`verdicts.${value}`),
          hint: t(`verdictHints.${value}`),
        }))}
      />
      {verdict === 'EXCEPTION' ? (
        <TextField
          name="exceptionArticle"
          label={t('fields.exceptionArticle')}
          help={t('fields.exceptionArticleHelp')}
          required
        />
      ) : null}
      <DateField name="reviewedOn" label={t('fields.reviewedOn')} />
    </>
  )
}

/** What belongs to an incentive alone must not go along unseen with another clause. */
function useForgottenReview(side: string, incentive: boolean) {
  const { setValue, getValues } = useFormContext()
  useEffect(() => {
    if (side === 'ENTERPRISE') {
      setValue('legalBasis', '')
      if (getValues('kind') === 'INCENTIVE') setValue('kind', '')
    }
    if (incentive) return
    for (const name of ['fairVerdict', 'exceptionArticle', 'reviewedOn']) setValue(name, '')
  }, [side, incentive, setValue, getValues])
}
