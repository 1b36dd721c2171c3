'use client'

import { useRouter } from 'next/navigation'
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import type { CoursePoint, CourseSeries } from './course'

type Props = {
  point: CoursePoint
  /** None for the ground of a chart of lines alone. */
  series: CourseSeries | undefined
  /** The one by which the keyboard comes into the chart; arrow keys go on from there. */
  entrance: boolean
  /** Shows what stands at the point, or no longer. */
  show: (shown: boolean) => void
  children: ReactNode
}

/** A column or a dot as a link to its records. */
export function CourseMark({ point, series, entrance, show, children }: Props) {
  const router = useRouter()
  const value = series && point.values[series.key]
  const shown = {
    onMouseEnter: () => show(true),
    onMouseLeave: () => show(false),
  }
  if (!series || !value?.href) return <g {...shown}>{children}</g>
  const { href, text } = value
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    router.push(href)
  }
  return (
    <a
      href={href}
      aria-label={`${point.label} ${series.label} ${text}`}
      data-mark={series.key}
      tabIndex={entrance ? 0 : -1}
      onClick={open}
      onKeyDown={moveAmongMarks}
      onFocus={() => show(true)}
      onBlur={() => show(false)}
      className="group/mark cursor-pointer outline-none"
      {...shown}
    >
      {children}
    </a>
  )
}

/** Left and right go along a series, up and down between the series of a point, Home and End to its ends. */
function moveAmongMarks(event: KeyboardEvent) {
  const chart = event.currentTarget.closest('svg')
  const all = [...(chart?.querySelectorAll<SVGElement>('[data-mark]') ?? [])]
  const names = [...new Set(all.map((mark) => mark.dataset.mark))]
  const ofSeries = (name: string | undefined) => all.filter((mark) => mark.dataset.mark === name)
  const here = all.find((mark) => mark === event.currentTarget)
  if (!here) return
  const row = ofSeries(here.dataset.mark)
  const at = row.indexOf(here)
  const across = (step: number) => ofSeries(names[names.indexOf(here.dataset.mark) + step])[at]
  const next = {
    ArrowLeft: row[at - 1],
    ArrowRight: row[at + 1],
    ArrowUp: across(-1),
    ArrowDown: across(1),
    Home: row[0],
    End: row.at(-1),
  }[event.key]
  if (!next) return
  event.preventDefault()
  next.focus()
}
