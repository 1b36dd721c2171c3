import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Link } from '@/ui/link'
import { Panel } from '@/ui/panel'

export type Waiting = { key: string; count: number; href: string }

/** What waits for an act of one's own, each with its number and the way there; nothing is shown where nothing waits. */
export function WaitingPanel({ waiting }: { waiting: Waiting[] }) {
  const t = useTranslations('agenda.waiting')
  const some = waiting.filter(({ count }) => count > 0)
  return (
    <Panel title={t('title')} flush>
      {some.length === 0 ? <p className="px-4 py-3 text-muted">{t('none')}</p> : null}
      <ul className="divide-y divide-line">
        {some.map(({ key, count, href }) => (
          <li key={key}>
            <Link href={href} className="flex items-center gap-3 px-4 py-2.5 hover:bg-sunken">
              <span className="flex-1">{t(key)}</span>
              <span className="text-md font-semibold tabular">{count}</span>
              <ChevronRight aria-hidden className="size-4 text-faint" />
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
