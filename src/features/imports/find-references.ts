import { visibleProjects } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'
import { toDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { foldName, type References } from './read-row'
import type { Layout } from './rules'

/** What the names in a file may stand for; of projects those that the actor reads. A name that two have stands for none. */
export async function findReferences(actor: Actor, layout: Layout): Promise<References> {
  const [entities, events, chains, leaders, projects] = await Promise.all([
    db.promotionEntity.findMany({ select: { id: true, name: true, nameEn: true } }),
    db.event.findMany({ select: { id: true, name: true } }),
    db.industryChain.findMany({ select: { id: true, name: true, nameEn: true } }),
    db.mainLeader.findMany({
      where: { startsOn: { lte: toDbDate(today()) } },
      select: { id: true, name: true },
    }),
    layout === 'SIGNINGS' ? findProjects(actor) : [],
  ])
  const named = ({ id, name, nameEn }: { id: string; name: string; nameEn?: string | null }) =>
    [name, nameEn].flatMap((one) => (one ? [[one, id] as const] : []))
  return {
    entity: byName(entities.flatMap(named)),
    event: byName(events.flatMap(named)),
    chain: byName(chains.flatMap(named)),
    leader: byName(leaders.flatMap(named)),
    project: byName(projects.flatMap(({ id, no, name }) => [[String(no), id] as const, [name, id] as const])),
  }
}

function findProjects(actor: Actor) {
  return db.project.findMany({
    where: { AND: [visibleProjects(actor), { status: 'ACTIVE' }] },
    select: { id: true, no: true, name: true },
  })
}

function byName(pairs: (readonly [string, string])[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const [name, id] of pairs) {
    const key = foldName(name)
    found.set(key, found.has(key) && found.get(key) !== id ? '' : id)
  }
  return found
}
