import { useTranslations } from 'next-intl'
import { Badge, type Tone } from '@/ui/badge'
import { EmptyState } from '@/ui/empty-state'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { Panel } from '@/ui/panel'
import { TextLink } from '@/ui/text-link'
import type { BuildingInHand, OccupancyInHand, UnitInHand } from '../queries'
import { type OccupancyState, takesRoom } from '../rules'
import { OccupancyActs } from './occupancy-acts'
import { AddUnit, EditUnit } from './unit-sheets'
import { WrittenArea } from './written-area'

export const STATE_TONES: Record<OccupancyState, Tone> = {
  NEGOTIATING: 'caution',
  SIGNED: 'accent',
  MOVED_IN: 'positive',
  ENDED: 'neutral',
}

/** The units of a building, what of each is free, and who is in it since when. */
export function BuildingUnits({ building, today }: { building: BuildingInHand; today: string }) {
  const t = useTranslations('factories.unit')
  const { keep } = building.rights
  return (
    <Panel
      title={t('title')}
      note={building.units.length || null}
      actions={keep ? <AddUnit buildingId={building.id} /> : null}
      flush
    >
      {building.units.length === 0 ? <EmptyState title={t('none')} hint={t('noneHint')} /> : null}
      <ul className="divide-y divide-line">
        {building.units.map((unit) => (
          <Unit key={unit.id} unit={unit} keep={keep} today={today} />
        ))}
      </ul>
    </Panel>
  )
}

function Unit({ unit, keep, today }: { unit: UnitInHand; keep: boolean; today: string }) {
  const t = useTranslations('factories')
  const { occupancies: _, freeArea: __, ...editable } = unit
  return (
    <li id={`unit-${unit.id}`} className="scroll-mt-16 px-4 py-3 target:bg-accent-soft">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="font-medium">{unit.code}</span>
        <span className="text-sm text-muted">{measuresOf(unit, t).join(' · ')}</span>
        <span className="ml-auto flex items-center gap-3">
          <span className="text-sm text-muted">
            {unit.freeArea > 0 ? t('unit.free', { area: unit.freeArea }) : t('unit.full')}
          </span>
          <WrittenArea area={unit.area} />
          {keep ? <EditUnit unit={editable} /> : null}
        </span>
      </div>
      <ul className="flex flex-col gap-1.5 pt-1.5 empty:hidden">
        {unit.occupancies.map((occupancy) => (
          <Occupant key={occupancy.id} occupancy={occupancy} keep={keep} today={today} unitCode={unit.code} />
        ))}
      </ul>
    </li>
  )
}

type OccupantProps = { occupancy: OccupancyInHand; keep: boolean; today: string; unitCode: string }

function Occupant({ occupancy, keep, today, unitCode }: OccupantProps) {
  const t = useTranslations('factories')
  const { id, state, area, version, since, project, enterprise, illustrative } = occupancy
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-sunken/60 px-3 py-1.5 text-sm">
      <Badge tone={STATE_TONES[state]}>{t(`states.${state}`)}</Badge>
      {project ? (
        <TextLink href={`/projects/${project.id}#factory-units`}>{project.name}</TextLink>
      ) : (
        <span className={enterprise ? undefined : 'text-muted'}>
          {enterprise?.name ?? t('occupancy.hidden')}
        </span>
      )}
      {illustrative ? <IllustrativeMark /> : null}
      <span className="text-muted">
        {since ? t('occupancy.since', { on: since }) : null}
        {takesRoom(state) || state === 'NEGOTIATING' ? ' · ' : null}
        {state === 'ENDED' ? null : <WrittenArea area={area} />}
      </span>
      {keep ? (
        <span className="ml-auto">
          <OccupancyActs
            occupancy={{ id, version, state, area }}
            name={project?.name ?? enterprise?.name ?? unitCode}
            today={today}
            rights={{ move: true, end: true }}
          />
        </span>
      ) : null}
    </li>
  )
}

type Translate = ReturnType<typeof useTranslations<'factories'>>

function measuresOf({ floor, clearHeight, floorLoad, powerKva }: UnitInHand, t: Translate): string[] {
  return [
    t('units.floor', { floor }),
    ...(clearHeight === null ? [] : [`${t('fields.clearHeight')} ${t('units.m', { value: clearHeight })}`]),
    ...(floorLoad === null ? [] : [`${t('fields.floorLoad')} ${t('units.load', { value: floorLoad })}`]),
    ...(powerKva === null ? [] : [`${t('fields.power')} ${t('units.kva', { value: powerKva })}`]),
  ]
}
