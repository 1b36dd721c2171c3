import { ChartNoAxesCombined } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/ui/empty-state'

/** What an admin, a secretary or an evaluator finds in place of the figures. */
export function NoFigures() {
  const t = useTranslations('figures.noFigures')
  return <EmptyState heading="h1" icon={<ChartNoAxesCombined />} title={t('title')} hint={t('hint')} />
}
