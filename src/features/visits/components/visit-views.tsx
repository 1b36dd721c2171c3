import { useTranslations } from 'next-intl'
import { LinkTabs } from '@/ui/link-tabs'

type Said = Record<string, string | string[] | undefined>

// What belongs to one view alone.
const OF_A_VIEW = ['view', 'month', 'cursor', 'from', 'to']

/** List, month or agenda of the same visits: the filters go along. */
export function VisitViews({ said }: { said: Said }) {
  const t = useTranslations('visits.views')
  const kept = Object.entries(said).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && !OF_A_VIEW.includes(name) ? [[name, value]] : [],
  )
  const href = (view?: string) => {
    const query = new URLSearchParams([...kept, ...(view ? [['view', view]] : [])]).toString()
    return query ? `/visits?${query}` : '/visits'
  }
  return (
    <LinkTabs
      label={t('label')}
      tabs={[
        { href: href(), label: t('list') },
        { href: href('calendar'), label: t('calendar') },
        { href: href('agenda'), label: t('agenda') },
      ]}
    />
  )
}
