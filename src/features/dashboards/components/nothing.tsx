import { useTranslations } from 'next-intl'

/** A chart of a day before the first signing. */
export function Nothing({ of = 'signed' }: { of?: 'signed' | 'projects' }) {
  const t = useTranslations('dashboards.nothing')
  return <p className="py-16 text-center text-muted">{t(of)}</p>
}
