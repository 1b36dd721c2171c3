import { getLocale, getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/actor'
import { today } from '@/lib/dates'
import { Badge } from '@/ui/badge'
import { LinkButton } from '@/ui/link-button'
import { Panel } from '@/ui/panel'
import { TextLink } from '@/ui/text-link'
import { listProjectOccupancies } from '../queries'
import { STATE_TONES } from './building-units'
import { MatchUnit } from './match-unit'
import { OccupancyActs } from './occupancy-acts'
import { WrittenArea } from './written-area'

/** The factory units of a project: what it negotiates about, signed for and moved into. */
export async function FactoryUnitsPanel({ actor, projectId }: { actor: Actor; projectId: string }) {
  const [{ items, mayMatch }, t, locale] = await Promise.all([
    listProjectOccupancies(actor, projectId),
    getTranslations('factories'),
    getLocale(),
  ])
  const find = (
    <LinkButton size="sm" variant="ghost" href="/factories/units">
      {t('match.find')}
    </LinkButton>
  )
  const actions = mayMatch ? (
    <>
      {find}
      <MatchUnit projectId={projectId} today={today()} />
    </>
  ) : null
  return (
    <div id="factory-units" className="scroll-mt-4">
      <Panel title={t('match.panel')} note={items.length || null} actions={actions} flush>
        {items.length === 0 ? (
          <p className="px-4 py-3 text-sm text-muted">{t(mayMatch ? 'match.none' : 'match.noneHint')}</p>
        ) : null}
        <ul className="divide-y divide-line">
          {items.map(({ id, state, area, version, since, unit, rights }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
              <Badge tone={STATE_TONES[state]}>{t(`states.${state}`)}</Badge>
              <TextLink href={`/factories/${unit.buildingId}#unit-${unit.id}`}>
                {t('match.option', { building: unit.buildingName, code: unit.code })}
              </TextLink>
              <span className="text-sm text-muted">
                {locale === 'en' ? unit.ownerEn : unit.owner} · <WrittenArea area={area} />
                {since ? ` · ${t('occupancy.since', { on: since })}` : null}
              </span>
              <span className="ml-auto">
                <OccupancyActs
                  occupancy={{ id, state, area, version }}
                  name={`${unit.buildingName} ${unit.code}`}
                  today={today()}
                  rights={rights}
                />
              </span>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  )
}
