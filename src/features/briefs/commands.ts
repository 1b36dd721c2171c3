import { type Change, inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { toDbDate } from '@/lib/dates'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { conflict, forbidden } from '@/server/errors'
import { wordsOutside } from '@/server/words'
import { canDraftBriefs } from './policy'
import { type LockedBrief, lockBrief } from './queries'
import { type BriefKind, type Period, TEXT_BLOCKS, textsOf, writtenPeriod } from './rules'
import type { DiscardBrief, DraftBrief, EditBrief } from './schema'

type Written = Promise<Outcome<{ briefId: string; version: number }>>

/** The coordinator begins an issue; it has no number before it is published. */
export async function draftBrief(actor: Actor, { kind, from, asOf, title: given }: DraftBrief): Written {
  const title = given ?? (await titleOf(kind, { from, asOf }))
  return inChange(actor, async (change) => {
    if (!canDraftBriefs(actor)) throw forbidden()
    const { id } = await change.tx.brief.create({
      data: { kind, title, from: toDbDate(from), asOf: toDbDate(asOf), byId: actor.userId },
    })
    change.audit({ act: 'briefs.draft', record: 'Brief', id, after: { kind, title, from, asOf } })
    return accepted({ briefId: id, version: 1 })
  })
}

/** An issue is written in the language of the area. */
async function titleOf(kind: BriefKind, period: Period): Promise<string> {
  return (await wordsOutside())(`briefs.titles.${kind}`, { period: writtenPeriod(period, 'zh-CN') })
}

/** Title, days and words of a draft; a stale version is a conflict that shows what the other one wrote. */
export async function editBrief(actor: Actor, { briefId, version, ...content }: EditBrief): Written {
  return inChange(actor, async (change) => {
    const brief = await lockDraft(change, actor, { briefId, version })
    if (brief.status !== 'DRAFT') return refused('briefs.notADraft')
    const { kind, title, from, asOf, ...texts } = content
    await change.tx.brief.update({
      where: { id: briefId },
      data: { kind, title, from: toDbDate(from), asOf: toDbDate(asOf), texts, version: { increment: 1 } },
    })
    const { version: _, briefId: __, ...before } = inForm(brief)
    change.audit({ act: 'briefs.edit', record: 'Brief', id: briefId, ...differing(before, content) })
    return accepted({ briefId, version: version + 1 })
  })
}

/** A draft that nobody wants; what is published stays for good. */
export async function discardBrief(actor: Actor, asked: DiscardBrief): Promise<Outcome<{ briefId: string }>> {
  return inChange(actor, async (change) => {
    const { id, status, title, texts } = await lockDraft(change, actor, asked)
    if (status !== 'DRAFT') return refused('briefs.notADraft')
    await change.tx.brief.delete({ where: { id } })
    change.audit({ act: 'briefs.discard', record: 'Brief', id, before: { title, ...texts } })
    return accepted({ briefId: id })
  })
}

/** Locked, for the coordinator, in the version that they saw. */
export async function lockDraft(
  { tx }: Change,
  actor: Actor,
  { briefId, version }: { briefId: string; version: number },
): Promise<LockedBrief> {
  const brief = await lockBrief(tx, actor, briefId)
  if (!canDraftBriefs(actor)) throw forbidden()
  // What is with leadership is refused for that, not for its version.
  if (brief.status === 'DRAFT' && brief.version !== version) throw conflict(inForm(brief))
  return brief
}

/** A stored issue as its form has it. */
export function inForm({ id, version, kind, title, from, asOf, texts }: LockedBrief) {
  return { briefId: id, version, kind, title, from, asOf, ...textsOf(texts) }
}

type Content = Omit<ReturnType<typeof inForm>, 'briefId' | 'version'>

/** For the audit log: only what was changed. */
function differing(before: Content, after: Content) {
  const names = (['kind', 'title', 'from', 'asOf', ...TEXT_BLOCKS] as const).filter(
    (name) => before[name] !== after[name],
  )
  const pick = (content: Content) => Object.fromEntries(names.map((name) => [name, content[name]]))
  return { before: pick(before), after: pick(after) }
}
