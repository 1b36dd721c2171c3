import { useTranslations } from 'next-intl'
import { DateControl } from '@/features/figures/components/date-control'
import { isRate, type MeasureKey } from '@/features/figures/rules'
import type { AskedView, readComparison } from '@/features/figures/schema'
import { today } from '@/lib/dates'
import { PageHeader } from '@/ui/page-header'
import { ListTools } from '../../list-tools'

type Props = { measure: MeasureKey; view: AskedView; compared: ReturnType<typeof readComparison> }

/** The name of a figure or a rate, and the dates for which its page is made. */
export function MeasureHead({ measure, view: { asOf, knownAt }, compared }: Props) {
  const t = useTranslations('figures')
  const list = compared ? 'figure-changes' : 'figure-records'
  return (
    <PageHeader
      title={t(`keys.${measure}.name`)}
      tools={isRate(measure) ? null : <ListTools list={list} also={{ key: measure }} />}
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
