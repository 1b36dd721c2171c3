import { draftBrief, editBrief } from '@/features/briefs/commands'
import type { BriefKind, BriefTexts } from '@/features/briefs/rules'
import { editBriefInput } from '@/features/briefs/schema'
import { publishBrief, submitBrief } from '@/features/briefs/settle-brief'
import type { Actor, AreaRole } from '@/lib/actor'
import type { CalendarDate } from '@/lib/dates'
import type { Outcome } from '@/lib/outcome'
import { db } from '@/server/db'
import { userId } from './area'
import { REPORT_DAY } from './assumptions'

type Issue = { kind: BriefKind; from: CalendarDate; asOf: CalendarDate; texts: Partial<BriefTexts> }

/** The week that ends on the day of the report. Its words are made up, in our own words. */
const WEEK: Issue = {
  kind: 'WEEKLY',
  from: '2023-12-14',
  asOf: REPORT_DAY,
  texts: {
    opening: '现将本周招商引资工作情况报告如下。',
    activity: '临近年底，各小分队以接待来访和补登线索为主，在谈项目的评估材料正在补齐。',
    cumulative: '签约集中在五月，由数博会带动；四季度新签偏少，开工率仍低，需把工作重心转到项目落地。',
    closing: '下一步，逐个核对已签约未开工项目的卡点，按月通报开工和资金到位情况。',
  },
}

/** The year up to the end of November, on which the coordinator is still writing. */
const YEAR: Issue = {
  kind: 'PERIOD',
  from: '2023-01-01',
  asOf: '2023-11-30',
  texts: { opening: '现将前11个月招商引资工作情况报告如下。' },
}

/**
 * A published issue and a draft, through the commands that everybody uses: drafted by the demo's coordinator and published
 * by its leadership on the day of seeding. All that an issue tells must stand before it is frozen.
 */
export async function publishDemoBriefs(): Promise<void> {
  const [coordinator, leadership] = await Promise.all([
    demoActor('coordinator', 'COORDINATOR'),
    demoActor('leadership', 'LEADERSHIP'),
  ])
  const { briefId, version } = await write(coordinator, WEEK)
  done(await submitBrief(coordinator, { briefId, version }))
  done(await publishBrief(leadership, { briefId, version: version + 1 }))
  await write(coordinator, YEAR)
}

async function write(actor: Actor, { texts, ...issue }: Issue) {
  const { briefId, version } = done(await draftBrief(actor, { ...issue, title: null }))
  const { title } = await db.brief.update({ where: { id: briefId }, data: { illustrative: true } })
  const empty = Object.keys(editBriefInput.shape).map((name) => [name, ''])
  const words = editBriefInput.parse({
    ...Object.fromEntries(empty),
    ...issue,
    ...texts,
    briefId,
    version,
    title,
  })
  return done(await editBrief(actor, words))
}

async function demoActor(username: string, role: AreaRole): Promise<Actor> {
  const { id, name } = await db.user.findUniqueOrThrow({ where: { id: userId(username) } })
  return { userId: id, username, name, areaRoles: [role], memberships: [], door: 'SYSTEM' }
}

function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`the demo's brief was refused: ${outcome.refusal.code}`)
  return outcome.value
}
