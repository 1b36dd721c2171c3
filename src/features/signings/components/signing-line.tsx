import { useLocale, useTranslations } from 'next-intl'
import { formatYuan } from '@/lib/money'
import { Amount } from '@/ui/amount'
import { CalendarDate } from '@/ui/calendar-date'
import type { Option } from '@/ui/form/select-field'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { TextLink } from '@/ui/text-link'
import type { ProjectSigning } from '../queries'
import { SigningActs } from './signing-acts'
import { SigningBadges } from './signing-badges'

type Props = { signing: ProjectSigning; events: Option[]; mayWrite: boolean }

/** One contract of a project: what it is, what it counts for and for whom. */
export function SigningLine({ signing, events, mayWrite }: Props) {
  const t = useTranslations('signings')
  const locale = useLocale()
  const { holder, event, amountYuan, firstAmountYuan } = signing
  const notes = [
    locale === 'en' ? holder.nameEn : holder.name,
    event?.name,
    amountYuan === firstAmountYuan
      ? null
      : t('signedAs', { amount: formatYuan(firstAmountYuan, locale).text }),
  ].filter(Boolean)
  return (
    <li className="flex items-start gap-3 py-2.5 pr-2 pl-4">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <TextLink href={`/signings/${signing.id}`}>{signing.contractNo}</TextLink>
          <SigningBadges signing={signing} />
          {signing.illustrative ? <IllustrativeMark /> : null}
        </p>
        <p className="text-sm text-muted">
          <CalendarDate date={signing.signedOn} />
          {notes.map((note) => ` · ${note}`)}
        </p>
      </div>
      <span className={signing.terminatedOn ? 'text-faint line-through' : 'font-medium'}>
        <Amount yuan={amountYuan} />
      </span>
      {mayWrite ? <SigningActs signing={signing} events={events} /> : <span className="w-1" />}
    </li>
  )
}
