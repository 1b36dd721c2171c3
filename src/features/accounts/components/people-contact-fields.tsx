import { useTranslations } from 'next-intl'
import { FieldRow } from '@/ui/form/field-row'
import { TextField } from '@/ui/form/text-field'

export function PeopleContactFields() {
  const t = useTranslations('people')
  return (
    <FieldRow>
      <TextField name="phone" label={t('phone')} type="tel" autoComplete="off" />
      <TextField name="email" label={t('email')} type="email" autoComplete="off" />
    </FieldRow>
  )
}
