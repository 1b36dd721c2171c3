import { ChevronRight, ScrollText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '@/ui/badge'
import { Moment } from '@/ui/calendar-date'
import { EmptyState } from '@/ui/empty-state'
import { TextLink } from '@/ui/text-link'
import type { AuditItem } from '../queries'
import { ChangesTable } from './changes-table'

/** What was done, latest first; each entry opens what stood before and after, side by side. */
export function AuditList({ items }: { items: AuditItem[] }) {
  const t = useTranslations('audit')
  return (
    <div className="overflow-clip rounded-lg border border-line bg-surface shadow-card">
      {items.length === 0 ? (
        <EmptyState icon={<ScrollText />} title={t('empty')} hint={t('emptyHint')} />
      ) : (
        <ol>
          {items.map((item) => (
            <li key={item.sequence.toString()} className="border-b border-line last:border-0">
              <Entry item={item} />
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

function Entry({ item }: { item: AuditItem }) {
  const t = useTranslations()
  return (
    <details className="group">
      <summary className="grid list-none grid-cols-[1rem_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-0.5 px-4 py-2 text-sm hover:bg-sunken/60 lg:grid-cols-[1rem_11rem_9rem_minmax(0,1fr)_9rem_5rem]">
        <ChevronRight aria-hidden className="size-4 text-faint transition-transform group-open:rotate-90" />
        <span className="text-muted max-lg:col-start-2 max-lg:row-start-2">
          <Moment at={item.at} />
        </span>
        <span className="truncate font-medium max-lg:col-start-2 max-lg:row-start-1">{item.actorName}</span>
        <span className="truncate max-lg:col-span-2 max-lg:col-start-2 max-lg:row-start-3">
          {t.has(`acts.${item.act}`) ? t(`acts.${item.act}`) : item.act}
          {item.reason ? <span className="text-muted"> · {item.reason}</span> : null}
        </span>
        <span className="max-lg:col-start-3 max-lg:row-start-1">
          <Badge>
            {t.has(`audit.records.${item.recordType}`)
              ? t(`audit.records.${item.recordType}`)
              : item.recordType}
          </Badge>
        </span>
        <span className="tabular text-end text-faint max-lg:col-start-3 max-lg:row-start-2">
          {item.sequence.toString()}
        </span>
      </summary>
      <Detail item={item} />
    </details>
  )
}

function Detail({ item }: { item: AuditItem }) {
  const t = useTranslations('audit')
  return (
    <div className="flex flex-col gap-3 bg-sunken/50 px-4 py-3 text-sm lg:pl-11">
      <p className="flex flex-wrap gap-x-5 gap-y-1 text-muted">
        <span>{t('door', { door: t.has(`doors.${item.door}`) ? t(`doors.${item.door}`) : item.door })}</span>
        <TextLink href={`/audit?record=${item.recordType}&id=${item.recordId}`}>{t('ofThisRecord')}</TextLink>
        {item.projectId ? <TextLink href={`/projects/${item.projectId}`}>{t('project')}</TextLink> : null}
      </p>
      {item.reason ? <p>{t('reason', { reason: item.reason })}</p> : null}
      <ChangesTable changes={item.changes} />
    </div>
  )
}
