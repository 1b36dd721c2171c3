import { useTranslations } from 'next-intl'

/** A panel of a day before there was anything, or of what a filter does not split. */
export function Nothing({
  of = 'signed',
}: {
  of?: 'signed' | 'projects' | 'events' | 'industries' | 'notByEvent'
}) {
  const t = useTranslations('dashboards.nothing')
  return <p className="py-14 text-center text-muted">{t(of)}</p>
}
