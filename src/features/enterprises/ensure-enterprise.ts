import type { Change } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { normaliseEnterpriseName } from '@/lib/enterprise-name'
import { searchGrams, searchText } from '@/lib/grams'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { newId } from '@/lib/uuid'
import type { Tx } from '@/server/db'
import { Prisma } from '@/server/generated/prisma/client'
import { PREPARED } from '@/server/prepared'
import { type EnterpriseName, isSameEnterprise, lockKeys, tellingPairs } from './rules'
import type { NamedEnterprise } from './schema'

export type KnownEnterprise = { id: string; name: string; creditCode: string | null }

const known = { id: true, name: true, creditCode: true } as const

/**
 * Makes every other act on this enterprise wait until this transaction ends, whatever writing of its name it uses;
 * answers the enterprise when it is known.
 */
export async function lockEnterprise(tx: Tx, named: NamedEnterprise): Promise<KnownEnterprise | null> {
  await lockEnterprises(tx, [named])
  return findKnownEnterprise(tx, named)
}

/** The same for all the enterprises of one act; each may then be locked again at no cost. */
export async function lockEnterprises(tx: Tx, all: NamedEnterprise[]): Promise<void> {
  const seen: (NamedEnterprise | null)[] = []
  // Whoever is known by name alone has the same keys as the name that was written.
  for (const named of all) if (named.id || named.creditCode) seen.push(await findKnownEnterprise(tx, named))
  const names = [...seen, ...all].flatMap((each) => (each?.name ? [{ ...each, name: each.name }] : []))
  // Asked for in one order, so that two acts never wait for each other; the first lets nobody register many meanwhile.
  await tx.$queryRaw`
    select count(case place when 1 then pg_advisory_xact_lock_shared(hashtextextended(key, 0))::text
      else pg_advisory_xact_lock(hashtextextended(key, 0))::text end)::int
    from (select key, place from unnest(${[ALL_ENTERPRISES, ...lockKeys(names)]}::text[])
      with ordinality as k(key, place) order by place) keys`
}

const ALL_ENTERPRISES = 'enterprises'

/** Makes every other act on any enterprise wait: for who registers hundreds at once. */
export async function lockAllEnterprises(tx: Tx): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${ALL_ENTERPRISES}, 0))::text`
}

/** By id, else by credit code, else by the very same name. */
export async function findKnownEnterprise(
  tx: Tx,
  { id, name, creditCode }: NamedEnterprise,
): Promise<KnownEnterprise | null> {
  if (id) return tx.enterprise.findUnique({ where: { id }, select: known })
  if (!name && !creditCode) return null
  const [found] = await tx.$queryRaw<KnownEnterprise[]>`${PREPARED}
    select "id", "name", "creditCode" from "Enterprise"
    where "creditCode" = ${creditCode ?? null} or "nameNormalised" = ${name ? normaliseEnterpriseName(name) : null}
    order by "creditCode" = ${creditCode ?? null} desc nulls last, "createdAt" limit 1`
  return found ?? null
}

/** Enterprises that this one may be: the same code or name, and those whose names are alike; best first, at most 20. */
export async function findSameEnterprises(tx: Tx, named: EnterpriseName): Promise<KnownEnterprise[]> {
  const candidates = await tx.$queryRaw<KnownEnterprise[]>`${PREPARED}
    select e."id", e."name", e."creditCode"
    from (${perhapsSame(named)}) perhaps join "Enterprise" e on e."id" = perhaps."id"
    order by e."nameNormalised" = ${normaliseEnterpriseName(named.name)} desc,
      ${sharedPairs(named)} desc, e."createdAt"
    limit 100`
  return candidates.filter((candidate) => isSameEnterprise(named, candidate)).slice(0, 20)
}

/**
 * A statement of the ids of all that `isSameEnterprise` has to look at: each of its arms is served by an index. Of a pair
 * that very many names have it finds a thousand; alike names share rarer ones too.
 */
export function perhapsSame({ name, creditCode }: EnterpriseName): Prisma.Sql {
  return Prisma.sql`
    select "id" from "Enterprise" where "nameNormalised" = ${normaliseEnterpriseName(name)}
    union select "id" from "Enterprise" where "creditCode" = ${creditCode ?? null}
    union select sharing."id" from unnest(${tellingPairs(name)}::text[]) pair
      cross join lateral (select "id" from "Enterprise" where "grams" @> array[pair] limit 1000) sharing`
}

/** How many of the pairs that tell stand in the name of the row "Enterprise" e: those that share most are looked at first. */
export function sharedPairs({ name }: EnterpriseName): Prisma.Sql {
  return Prisma.sql`
    cardinality(array(select unnest(e."grams") intersect select unnest(${tellingPairs(name)}::text[])))`
}

/**
 * Finds the enterprise by id, code or name, else makes it, in the caller's transaction. A code learnt now is added to
 * an enterprise that had none; a code that contradicts the one on record is refused.
 */
export async function ensureEnterprise(
  change: Change,
  actor: Actor,
  named: NamedEnterprise,
): Promise<Outcome<KnownEnterprise>> {
  return ensureLocked(change, actor, named, await lockEnterprise(change.tx, named))
}

/** The same once the caller holds the lock and knows what was found under it. */
export async function ensureLocked(
  change: Change,
  actor: Actor,
  named: NamedEnterprise,
  found: KnownEnterprise | null,
): Promise<Outcome<KnownEnterprise>> {
  const { creditCode } = named
  if (found?.creditCode && creditCode && found.creditCode !== creditCode) {
    return refused('enterprises.otherCode', {
      params: { creditCode: found.creditCode },
      fields: [
        {
          path: 'enterprise.creditCode',
          code: 'creditCodeOnRecord',
          params: { creditCode: found.creditCode },
        },
      ],
    })
  }
  if (found && creditCode && !found.creditCode) return accepted(await addCode(change, found, creditCode))
  if (found) return accepted(found)
  if (named.id || !named.name) {
    return refused('enterprises.unknown', { fields: [{ path: 'enterprise.id', code: 'enterpriseUnknown' }] })
  }
  return accepted(await addEnterprise(change, actor, { name: named.name, creditCode: creditCode ?? null }))
}

async function addCode({ tx, audit }: Change, found: KnownEnterprise, creditCode: string) {
  await tx.enterprise.update({
    where: { id: found.id },
    data: { creditCode, version: { increment: 1 }, ...enterpriseSearch({ name: found.name, creditCode }) },
  })
  audit({
    act: 'enterprise.edit',
    record: 'Enterprise',
    id: found.id,
    before: { creditCode: null },
    after: { creditCode },
  })
  return { ...found, creditCode }
}

/** One that is known by name and code alone, in a statement that each connection plans once. */
async function addEnterprise({ tx, audit }: Change, actor: Actor, written: Omit<KnownEnterprise, 'id'>) {
  const enterprise = { id: newId(), ...written }
  const { nameNormalised, searchText: text, grams } = enterpriseSearch(written)
  await tx.$executeRaw`${PREPARED}
    insert into "Enterprise" ("id", "name", "creditCode", "nameNormalised", "searchText", "grams", "createdById")
    values (${enterprise.id}::uuid, ${written.name}, ${written.creditCode}, ${nameNormalised}, ${text},
      ${grams}::text[], ${actor.userId || null}::uuid)`
  audit({ act: 'enterprise.register', record: 'Enterprise', id: enterprise.id, after: written })
  return enterprise
}

export async function createEnterprise(
  { tx, audit }: Change,
  actor: Actor,
  written: EnterpriseName & Partial<Prisma.EnterpriseUncheckedCreateInput>,
): Promise<KnownEnterprise> {
  const data = { ...written, ...enterpriseSearch(written), createdById: actor.userId || null }
  const enterprise = await tx.enterprise.create({ data, select: known })
  audit({ act: 'enterprise.register', record: 'Enterprise', id: enterprise.id, after: written })
  return enterprise
}

/** What an enterprise is found by; the normalised name too, so that pairs across brackets and spaces are there. */
export function enterpriseSearch(written: EnterpriseName & { foreignNo?: string | null }) {
  const { name, creditCode, foreignNo } = written
  const nameNormalised = normaliseEnterpriseName(name)
  return {
    nameNormalised,
    searchText: searchText(name, nameNormalised, creditCode, foreignNo),
    grams: searchGrams(name, nameNormalised, creditCode, foreignNo),
  }
}
