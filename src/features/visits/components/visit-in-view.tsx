import { useTranslations } from 'next-intl'
import { Notice } from '@/ui/notice'
import { Panel } from '@/ui/panel'
import { TextLink } from '@/ui/text-link'
import type { VisitInFull, VisitInView } from '../queries'
import { MetList } from './met-list'
import { VisitFacts } from './visit-facts'

export function VisitOfOwn({ visit }: { visit: VisitInFull }) {
  return (
    <>
      <VisitFacts visit={visit} />
      <MetList met={visit.met} />
    </>
  )
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
