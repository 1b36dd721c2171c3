import { type Change, inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { searchGrams, searchText } from '@/lib/grams'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import type { Tx } from '@/server/db'
import { conflict, forbidden, notFound } from '@/server/errors'
import { createEnterprise, enterpriseSearch, findSameEnterprises, lockEnterprise } from './ensure-enterprise'
import { canReadEnterprises, canWriteEnterprises, enterprisesWithPhones } from './policy'
import { describeContact, describeEnterprise } from './queries'
import { hasSameMark } from './rules'
import type { AddContact, EditContact, EditEnterprise, RegisterEnterprise } from './schema'

/** Registers an enterprise once: one of the same code or name is refused, one of a like name until confirmed. */
export async function registerEnterprise(
  actor: Actor,
  { despiteSimilar, ...written }: RegisterEnterprise,
): Promise<Outcome<{ id: string }>> {
  refuseStrangers(actor)
  return inChange(actor, async (change) => {
    await lockEnterprise(change.tx, written)
    const same = await findSameEnterprises(change.tx, written)
    const taken = same.find((other) => hasSameMark(written, other))
    if (taken)
      return refused('enterprises.taken', { params: { name: taken.name }, details: { same: [taken] } })
    if (same.length > 0 && !despiteSimilar) return refused('enterprises.similar', { details: { same } })
    const { id } = await createEnterprise(change, actor, written)
    return accepted({ id })
  })
}

export async function editEnterprise(
  actor: Actor,
  { enterpriseId, version, ...written }: EditEnterprise,
): Promise<Outcome<{ id: string; version: number }>> {
  refuseStrangers(actor)
  return inChange(actor, async ({ tx, audit }) => {
    await lockEnterprise(tx, { ...written, id: enterpriseId })
    const stored = await lockStored(tx, enterpriseId)
    if (stored.version !== version) throw conflict(stored)
    const same = await findSameEnterprises(tx, { ...written, creditCode: written.creditCode ?? null })
    const taken = same.find((other) => other.id !== enterpriseId && hasSameMark(written, other))
    if (taken)
      return refused('enterprises.taken', { params: { name: taken.name }, details: { same: [taken] } })
    const merged = { ...stored, ...present(written) }
    const edited = await tx.enterprise.update({
      where: { id: enterpriseId },
      data: { ...written, ...enterpriseSearch(merged), version: { increment: 1 } },
    })
    if (edited.name !== stored.name) await renameInProjects(tx, enterpriseId, edited.name)
    const after = describeEnterprise(edited)
    audit({ act: 'enterprise.edit', record: 'Enterprise', id: enterpriseId, before: stored, after })
    return accepted({ id: enterpriseId, version: edited.version })
  })
}

async function lockStored(tx: Tx, id: string) {
  await tx.$queryRaw`select from "Enterprise" where "id" = ${id}::uuid for update`
  const stored = await tx.enterprise.findUnique({ where: { id } })
  if (!stored) throw notFound()
  return describeEnterprise(stored)
}

function present<Written extends object>(written: Written): Partial<Written> {
  const said = Object.entries(written).filter(([, value]) => value !== undefined)
  return Object.fromEntries(said) as Partial<Written>
}

/** Projects are found by their enterprise's name as well. */
async function renameInProjects(tx: Tx, enterpriseId: string, enterpriseName: string) {
  const projects = await tx.project.findMany({
    where: { enterpriseId },
    select: { id: true, name: true },
  })
  for (const { id, name } of projects) {
    const texts = [name, enterpriseName]
    await tx.project.update({
      where: { id },
      data: { searchText: searchText(...texts), grams: searchGrams(...texts) },
    })
  }
}

export async function addContact(
  actor: Actor,
  { enterpriseId, ...contact }: AddContact,
): Promise<Outcome<{ id: string }>> {
  refuseStrangers(actor)
  return inChange(actor, async (change) => {
    const enterprise = await change.tx.enterprise.findUnique({
      where: { id: enterpriseId },
      select: { id: true },
    })
    if (!enterprise) throw notFound()
    return accepted({ id: await createContact(change, { enterpriseId, ...contact }) })
  })
}

type NewContact = Pick<AddContact, 'enterpriseId' | 'name'> & Partial<AddContact>

/** Keeps whom a report names, unless somebody of that name is known at the enterprise. */
export async function ensureContact(change: Change, contact: NewContact): Promise<void> {
  const { enterpriseId, name } = contact
  const there = await change.tx.contact.findFirst({ where: { enterpriseId, name }, select: { id: true } })
  if (!there) await createContact(change, contact)
}

async function createContact({ tx, audit }: Change, contact: NewContact): Promise<string> {
  const { id } = await tx.contact.create({ data: contact, select: { id: true } })
  audit({ act: 'enterprise.addContact', record: 'Contact', id, after: contact })
  return id
}

/** A telephone number that is not said stays as it is, so that whoever may not read it cannot lose it. */
export async function editContact(
  actor: Actor,
  { contactId, version, ...written }: EditContact,
): Promise<Outcome<{ id: string; version: number }>> {
  refuseStrangers(actor)
  return inChange(actor, async ({ tx, audit }) => {
    await tx.$queryRaw`select from "Contact" where "id" = ${contactId}::uuid for update`
    const stored = await tx.contact.findUnique({ where: { id: contactId } })
    if (!stored) throw notFound()
    const readsPhone = await tx.enterprise.findFirst({
      where: { id: stored.enterpriseId, ...enterprisesWithPhones(actor) },
      select: { id: true },
    })
    if (stored.version !== version) throw conflict(describeContact(stored, readsPhone !== null))
    const edited = await tx.contact.update({
      where: { id: contactId },
      data: { ...written, version: { increment: 1 } },
    })
    const [before, after] = [describeContact(stored, true), describeContact(edited, true)]
    audit({ act: 'enterprise.editContact', record: 'Contact', id: contactId, before, after })
    return accepted({ id: contactId, version: edited.version })
  })
}

function refuseStrangers(actor: Actor) {
  if (!canReadEnterprises(actor)) throw notFound()
  if (!canWriteEnterprises(actor)) throw forbidden()
}
