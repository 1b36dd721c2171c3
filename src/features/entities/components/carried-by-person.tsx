import { useTranslations } from 'next-intl'
import { EntityName } from '@/ui/entity-name'
import { LinkButton } from '@/ui/link-button'
import { Panel } from '@/ui/panel'
import type { CarrierRow } from '../list-carriers'
import { CarrierState } from './carrier-table'

/** On a person's page: what would have to be handed over if they left. */
export function CarriedByPerson({ carriers }: { carriers: CarrierRow[] }) {
  const t = useTranslations('entities')
  return (
    <Panel title={t('openProjects')} flush>
      {carriers.length === 0 ? <p className="px-4 py-3 text-faint">{t('carriesNothing')}</p> : null}
      <ul className="divide-y divide-line">
        {carriers.map((carrier) => (
          <li key={carrier.entityId} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2 pr-2 pl-4">
            <span className="min-w-0 flex-1">
              <EntityName name={carrier.entityName} nameEn={carrier.entityNameEn} />
            </span>
            {carrier.member ? null : <CarrierState carrier={carrier} />}
            <span className="tabular">{t('projects', { count: carrier.projects })}</span>
            <LinkButton size="sm" href={`/admin/hand-over?from=${carrier.userId}&entity=${carrier.entityId}`}>
              {t('handOver')}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
