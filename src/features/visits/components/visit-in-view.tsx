import { useTranslations } from 'next-intl'
import type { Actor } from '@/lib/actor'
import { Notice } from '@/ui/notice'
import { Panel } from '@/ui/panel'
import { TextLink } from '@/ui/text-link'
import { listVisitsNear } from '../list-nearby-visits'
import type { VisitInFull, VisitInView } from '../queries'
import { LeadsOfVisit, MetList } from './met-list'
import { NearbyVisits } from './nearby-visits'
import { VisitFacts } from './visit-facts'

type OwnProps = { visit: VisitInView; detail: VisitInFull; linksEnterprise: boolean }

export function VisitOfOwn({ visit, detail, linksEnterprise }: OwnProps) {
  return (
    <>
      <VisitFacts visit={detail} />
      <MetList
        visitId={visit.id}
        visit={detail}
        record={visit.rights.record && visit.status !== 'CANCELLED'}
        linksEnterprise={linksEnterprise}
      />
      <LeadsOfVisit leads={detail.leads} />
    </>
  )
}

/** Before a planned visit takes place: who else meets its enterprises around that day. */
export async function VisitsNear({ actor, visit }: { actor: Actor; visit: VisitInView }) {
  if (visit.status !== 'PLANNED') return null
  return <NearbyVisits visits={await listVisitsNear(actor, visit)} />
}

/** What every business role may know of a visit: date, entity, enterprises, status. */
export function VisitOfOthers({ visit }: { visit: VisitInView }) {
  const t = useTranslations('visits')
  return (
    <>
      <Notice tone="neutral">{t('othersHidden')}</Notice>
      <Panel title={t('fields.enterprises')} note={visit.enterprises.length} flush>
        <ul className="divide-y divide-line">
          {visit.enterprises.map(({ id, name }) => (
            <li key={id} className="px-4 py-2.5">
              <TextLink href={`/enterprises/${id}`}>{name}</TextLink>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  )
}
