import { useTranslations } from 'next-intl'
import { DefinitionList } from '@/ui/definition-list'
import { describeMeasure } from '../describe-measure'
import type { MeasureKey } from '../rules'

/** 口径, in full: the rule, the unit, the source, the standard and who answers for it. */
export function MeasureFacts({ measure }: { measure: MeasureKey }) {
  const t = useTranslations('figures')
  const { rule, facts } = describeMeasure(measure, t)
  return (
    <DefinitionList columns={2} items={[{ term: t('definition.rule'), value: rule, wide: true }, ...facts]} />
  )
}
