import { useTranslations } from 'next-intl'
import { DateControl } from '@/features/figures/components/date-control'
import type { MeasureKey } from '@/features/figures/rules'
import type { AskedView, readComparison } from '@/features/figures/schema'
import { today } from '@/lib/dates'
import { PageHeader } from '@/ui/page-header'

type Props = { measure: MeasureKey; view: AskedView; compared: ReturnType<typeof readComparison> }

/** The name of a figure or a rate, and the dates for which its page is made. */
export function MeasureHead({ measure, view: { asOf, knownAt }, compared }: Props) {
  const t = useTranslations('figures')
  return (
    <PageHeader
      title={t(`keys.${measure}.name`)}
      breadcrumbs={[{ label: t('breadcrumb'), href: `/figures?asOf=${asOf}` }]}
      actions={
        <DateControl
          asOf={asOf}
          today={today()}
          knownAt={knownAt ?? null}
          compared={{ on: compared?.compare ?? null, knownAt: compared?.compareKnownAt ?? null }}
        />
      }
    />
  )
}
