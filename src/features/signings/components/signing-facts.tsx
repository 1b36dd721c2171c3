import { useLocale, useTranslations } from 'next-intl'
import { formatYuan } from '@/lib/money'
import { Amount } from '@/ui/amount'
import { CalendarDate } from '@/ui/calendar-date'
import { type Definition, DefinitionList } from '@/ui/definition-list'
import { TextLink } from '@/ui/text-link'
import type { SigningDetail } from '../queries'

/** What a contract says, and for whom it counts. */
export function SigningFacts({ signing }: { signing: SigningDetail }) {
  const t = useTranslations('signings')
  const locale = useLocale()
  const name = (named: { name: string; nameEn: string } | null) =>
    named && (locale === 'en' ? named.nameEn : named.name)
  const { project, event, firstAmountYuan } = signing
  const amended = signing.amendments.length > 0
  const items: Definition[] = [
    {
      term: t('fields.project'),
      value: <TextLink href={`/projects/${project.id}#signings`}>{project.name}</TextLink>,
      wide: true,
    },
    { term: t('fields.signedOn'), value: <CalendarDate date={signing.signedOn} /> },
    {
      term: t('fields.amount'),
      value: (
        <>
          <Amount yuan={signing.amountYuan} />
          {amended ? (
            <span className="ml-2 text-sm text-muted">
              {t('signedAs', { amount: formatYuan(firstAmountYuan, locale).text })}
            </span>
          ) : null}
        </>
      ),
    },
    ...(signing.currency === 'CNY' ? [] : foreignMoney(signing, t)),
    { term: t('fields.holder'), value: name(signing.holder) },
    { term: t('fields.chain'), value: name(signing.chain) },
    { term: t('fields.event'), value: event ? event.name : null },
    { term: t('fields.parties'), value: signing.parties, wide: true },
    ...(signing.note ? [{ term: t('fields.note'), value: signing.note, wide: true }] : []),
  ]
  return <DefinitionList items={items} />
}

function foreignMoney(signing: SigningDetail, t: ReturnType<typeof useTranslations>): Definition[] {
  const { currency, originalAmount, rate, rateOn } = signing
  return [
    { term: t('fields.originalAmount'), value: `${currency} ${originalAmount}` },
    { term: t('fields.rate'), value: rateOn ? `${rate}（${rateOn}）` : rate },
  ]
}
