import { type Change, inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { refuseDate } from '@/lib/date-bounds'
import { toDbDate, today } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import type { Tx } from '@/server/db'
import { conflict, forbidden, notFound } from '@/server/errors'
import { canReadCampaigns, canWriteCampaigns } from './policy'
import { describeCampaign } from './queries'
import type { AddCampaign, EditCampaign } from './schema'

type Saved = { id: string; version: number }

/** A campaign of a year, numbered after those that are there. */
export async function addCampaign(
  actor: Actor,
  { year, name, nameEn }: AddCampaign,
): Promise<Outcome<Saved>> {
  mustWrite(actor)
  return inChange(actor, async ({ tx, audit }) => {
    const no = await nextNo(tx, year)
    const refusal = await takenName(tx, { year, name })
    if (refusal) return refusal
    const campaign = await tx.campaign.create({ data: { year, no, name, nameEn } })
    const { id, version } = campaign
    audit({ act: 'campaigns.add', record: 'Campaign', id, after: describeCampaign(campaign) })
    return accepted({ id, version })
  })
}

/** Renames it, ends it or lets it go on. What is tagged keeps its tag. */
export async function editCampaign(actor: Actor, input: EditCampaign): Promise<Outcome<Saved>> {
  const { campaignId: id, version, name, nameEn, endedOn } = input
  mustWrite(actor)
  return inChange(actor, async (change) => {
    const { tx, audit } = change
    const stored = await lockCampaign(change, id)
    if (stored.version !== version) throw conflict(describeCampaign(stored))
    const refusal = wrongEnd(input, stored.year) ?? (await takenName(tx, { id, year: stored.year, name }))
    if (refusal) return refusal
    const edited = await tx.campaign.update({
      where: { id },
      data: {
        name,
        nameEn,
        ...(endedOn === undefined ? {} : { endedOn: endedOn && toDbDate(endedOn) }),
        version: { increment: 1 },
      },
    })
    const [before, after] = [describeCampaign(stored), describeCampaign(edited)]
    audit({ act: 'campaigns.edit', record: 'Campaign', id, before, after })
    return accepted({ id, version: edited.version })
  })
}

function mustWrite(actor: Actor) {
  if (!canWriteCampaigns(actor)) throw canReadCampaigns(actor) ? forbidden() : notFound()
}

export async function lockCampaign({ tx }: Change, id: string) {
  await tx.$queryRaw`select from "Campaign" where "id" = ${id}::uuid for update`
  const stored = await tx.campaign.findUnique({ where: { id } })
  if (!stored) throw notFound()
  return stored
}

/** Two who add at once get two numbers. */
async function nextNo(tx: Tx, year: number): Promise<number> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`campaigns ${year}`}, 0))::text`
  const { _max } = await tx.campaign.aggregate({ where: { year }, _max: { no: true } })
  return (_max.no ?? 0) + 1
}

function wrongEnd({ endedOn }: EditCampaign, year: number): Refused | null {
  if (!endedOn) return null
  return refuseDate(
    { path: 'endedOn', on: endedOn },
    {
      notBefore: [{ on: `${year}-01-01`, code: 'campaigns.endsBeforeItsYear' }],
      notAfter: [{ on: today(), code: 'campaigns.inTheFuture' }],
    },
  )
}

type Named = { id?: string; year: number; name: string }

async function takenName(tx: Tx, { id, year, name }: Named): Promise<Refused | null> {
  const twin = await tx.campaign.findUnique({ where: { year_name: { year, name } }, select: { id: true } })
  if (!twin || twin.id === id) return null
  return refused('campaigns.nameTaken', {
    params: { year, name },
    fields: [{ path: 'name', code: 'campaignNameTaken' }],
  })
}
