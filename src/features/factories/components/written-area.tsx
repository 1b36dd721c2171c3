import { useTranslations } from 'next-intl'

/** Whole square metres with their unit. */
export function WrittenArea({ area }: { area: number | bigint }) {
  const t = useTranslations('factories.units')
  return <span className="whitespace-nowrap tabular">{t('m2', { count: Number(area) })}</span>
}
