import { useLocale, useTranslations } from 'next-intl'
import { Amount } from '@/ui/amount'
import { CalendarDate } from '@/ui/calendar-date'
import { DefinitionList } from '@/ui/definition-list'
import type { FundDetail } from '../queries'

export function FundFacts({ fund }: { fund: FundDetail }) {
  const t = useTranslations('fund-registrations.fields')
  const locale = useLocale()
  const name = (named: FundDetail['entity'] | null) => named && (locale === 'en' ? named.nameEn : named.name)
  return (
    <DefinitionList
      items={[
        { term: t('manager'), value: fund.manager },
        { term: t('size'), value: <Amount yuan={fund.sizeYuan} /> },
        { term: t('registeredOn'), value: <CalendarDate date={fund.registeredOn} /> },
        { term: t('registrationNo'), value: fund.registrationNo },
        { term: t('focusChain'), value: [name(fund.chain), fund.focus].filter(Boolean).join(' · ') || null },
        { term: t('entity'), value: name(fund.entity) },
        { term: t('registeredBy'), value: fund.by?.name },
        ...(fund.note ? [{ term: t('note'), value: fund.note, wide: true }] : []),
      ]}
    />
  )
}
