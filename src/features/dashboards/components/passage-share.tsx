import type { ReactNode } from 'react'
import type { Stage } from '@/features/pipeline/rules'
import { Link } from '@/ui/link'
import { passagesHref } from '../rules'
import type { DashboardView, PassageGroup } from '../schema'

type Props = {
  stage: Stage
  group: PassageGroup
  part: number
  entered: number
  /** The share as it reads. */
  written: ReactNode
  view: DashboardView
}

/** A share of those who came to a stage, with both of its sides, which open their projects. */
export function PassageShare({ stage, group, part, entered, written, view }: Props) {
  return (
    <span className="inline-flex flex-col items-end leading-tight">
      <span>{written}</span>
      <span className="text-xs text-faint">
        <PassagesLink stage={stage} group={group} view={view}>
          {part}
        </PassagesLink>
        {' ÷ '}
        <PassagesLink stage={stage} group="entered" view={view}>
          {entered}
        </PassagesLink>
      </span>
    </span>
  )
}

type LinkProps = {
  stage: Stage
  group: PassageGroup
  view: DashboardView
  children: number | string
}

export function PassagesLink({ stage, group, view, children }: LinkProps) {
  return (
    <Link
      href={passagesHref(stage, group, view)}
      className="tabular relative z-1 rounded-sm hover:text-accent hover:underline"
    >
      {children}
    </Link>
  )
}
