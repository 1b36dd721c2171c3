import { Handshake, Plus } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/actor'
import { CalendarDate } from '@/ui/calendar-date'
import { EmptyState } from '@/ui/empty-state'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { LinkButton } from '@/ui/link-button'
import { Panel } from '@/ui/panel'
import { TextLink } from '@/ui/text-link'
import { type EnterpriseVisitRow, listVisitsOfEnterprise } from '../list-enterprise-visits'
import { canRecordVisits } from '../policy'
import { VisitKindBadge, VisitStatusMark } from './visit-badges'

/** Everybody's visits to an enterprise, so that no two entities trouble it unawares; of others' only day, entity, status. */
export async function VisitsAtEnterprise({ actor, enterpriseId }: { actor: Actor; enterpriseId: string }) {
  const [t, locale, visits] = await Promise.all([
    getTranslations('visits.atEnterprise'),
    getLocale(),
    listVisitsOfEnterprise(actor, enterpriseId),
  ])
  const record = canRecordVisits(actor) ? (
    <LinkButton size="sm" href={`/visits/new?enterprise=${enterpriseId}`} icon={<Plus aria-hidden />}>
      {t('record')}
    </LinkButton>
  ) : null
  return (
    <Panel title={t('title')} note={visits.length || undefined} actions={record} flush>
      {visits.length === 0 ? (
        <EmptyState icon={<Handshake aria-hidden />} title={t('none')} hint={t('hint')} />
      ) : (
        <ul className="divide-y divide-line">
          {visits.map((visit) => (
            <VisitHere key={visit.id} visit={visit} isChinese={locale.startsWith('zh')} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

function VisitHere({ visit, isChinese }: { visit: EnterpriseVisitRow; isChinese: boolean }) {
  const { id, on, status, entity, detail, talk, illustrative } = visit
  return (
    <li className="flex flex-col gap-1 px-4 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <TextLink href={`/visits/${id}`}>
          <CalendarDate date={on} />
        </TextLink>
        {detail ? <VisitKindBadge kind={detail.kind} /> : null}
        <span className="text-muted">{isChinese ? entity.name : entity.nameEn}</span>
        {illustrative ? <IllustrativeMark /> : null}
        <span className="ml-auto">
          <VisitStatusMark status={status} />
        </span>
      </div>
      {talk?.outcome ? <p className="text-sm whitespace-pre-line text-muted">{talk.outcome}</p> : null}
    </li>
  )
}
