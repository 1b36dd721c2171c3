import { Handshake } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { CalendarDate } from '@/ui/calendar-date'
import { EmptyState } from '@/ui/empty-state'
import { Panel } from '@/ui/panel'
import { TextLink } from '@/ui/text-link'
import type { EnterpriseInView } from '../queries'

/** Who met the enterprise when; what was said there stays with them. */
export function EnterpriseVisits({ visits }: { visits: EnterpriseInView['visits'] }) {
  const t = useTranslations('enterprises')
  const locale = useLocale()
  return (
    <Panel title={t('detail.visits')} note={visits.length || undefined} flush>
      {visits.length === 0 ? (
        <EmptyState icon={<Handshake />} title={t('detail.noVisits')} />
      ) : (
        <ul className="divide-y divide-line">
          {visits.map(({ id, on, status, entity }) => (
            <li key={id} className="flex flex-wrap gap-x-4 px-4 py-2">
              <TextLink href={`/visits/${id}`}>
                <CalendarDate date={on} />
              </TextLink>
              <span className="text-muted">{locale === 'en' ? entity.nameEn : entity.name}</span>
              <span className="ml-auto text-muted">{t(`visitStatuses.${status}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
