import {
  type ManualAct,
  refusalOfAct,
  type Stage,
  type Standing,
  stageAfter,
  stagesToSendBackTo,
} from '../rules'

/** A project as the move menu, the board and the forms of a move know it. */
export type MoveTarget = Standing & {
  id: string
  name: string
  enterpriseId: string
  /** Whether the reader carries the project, and whether they may pass over its gates. */
  carries: boolean
  skips: boolean
}

const MENU: ManualAct[] = ['SEND_BACK', 'PAUSE', 'RESUME', 'CLOSE', 'REOPEN', 'LOSE']

/** What the reader may do with the project where it stands, apart from advancing it. */
export function movesOf(target: MoveTarget): ManualAct[] {
  if (!target.carries) return []
  return MENU.filter((act) => {
    if (act === 'SEND_BACK' && stagesToSendBackTo(target).length === 0) return false
    return refusalOfAct(act, target) === null
  })
}

/** The stage that the reader may advance the project to; 签约 is entered by recording a signing. */
export function advancesTo(target: MoveTarget): Stage | null {
  if (!target.carries && !target.skips) return null
  return refusalOfAct('ADVANCE', target) ? null : stageAfter(target.stage)
}
