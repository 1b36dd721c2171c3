import { getLocale, getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/actor'
import { Badge } from '@/ui/badge'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { Panel } from '@/ui/panel'
import { TextLink } from '@/ui/text-link'
import { type EnterpriseUnit, listUnitsOfEnterprise } from '../list-enterprise-units'
import { STATE_TONES } from './building-units'
import { WrittenArea } from './written-area'

/** The factory units that an enterprise is in or on the way into; nothing at all for one without any. */
export async function EnterpriseUnits({ actor, enterpriseId }: { actor: Actor; enterpriseId: string }) {
  const [units, t] = await Promise.all([
    listUnitsOfEnterprise(actor, enterpriseId),
    getTranslations('factories'),
  ])
  if (units.length === 0) return null
  return (
    <Panel title={t('title')} note={units.length} flush>
      <ul className="divide-y divide-line">
        {units.map((occupancy) => (
          <UnitHere key={occupancy.id} occupancy={occupancy} />
        ))}
      </ul>
    </Panel>
  )
}

async function UnitHere({ occupancy }: { occupancy: EnterpriseUnit }) {
  const [t, locale] = await Promise.all([getTranslations('factories'), getLocale()])
  const { state, area, since, illustrative, unit } = occupancy
  const { building } = unit
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
      <TextLink href={`/factories/${building.id}#unit-${unit.id}`}>
        {t('match.option', { building: building.name, code: unit.code })}
      </TextLink>
      <span className="text-sm text-muted">
        {locale === 'en' ? building.owner.nameEn : building.owner.name} · <WrittenArea area={area} />
        {since ? ` · ${t('occupancy.since', { on: since })}` : null}
      </span>
      {illustrative ? <IllustrativeMark /> : null}
      <Badge tone={STATE_TONES[state]} className="ml-auto">
        {t(`states.${state}`)}
      </Badge>
    </li>
  )
}
