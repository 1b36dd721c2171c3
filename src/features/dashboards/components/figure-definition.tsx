import { useFormatter, useTranslations } from 'next-intl'
import { describeMeasure } from '@/features/figures/describe-measure'
import type { MeasureKey } from '@/features/figures/rules'
import type { CalendarDate } from '@/lib/dates'
import { DefinitionPopover } from '@/ui/definition-popover'

/** 口径 on demand: how the figures beside it are counted, in what unit, from what, who answers for it, and of which date. */
export function FigureDefinition({ keys, asOf }: { keys: readonly MeasureKey[]; asOf: CalendarDate }) {
  const t = useTranslations('figures')
  const measures = keys.map((key) => describeMeasure(key, t, asOf))
  const name = useFormatter().list(measures.map((measure) => measure.name))
  return (
    <DefinitionPopover
      title={t('definition.open')}
      label={t('definition.title', { name })}
      measures={measures}
    />
  )
}
