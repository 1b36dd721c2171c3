/** A number of a chart as it is drawn, as it reads, and what it opens. */
export type CourseValue = {
  /** In any unit that the axis shares; null where there is none. Only for drawing. */
  size: number | null
  text: string
  /** To the last yuan, on hover. */
  exact?: string
  href?: string
}

export type CoursePoint = {
  /** 2023-05 */
  key: string
  /** In the table and read aloud: 2023年5月. */
  label: string
  /** Under the point: 5. */
  short: string
  /** Below that where a year begins, and under the first point. */
  year?: string
  /** By the key of the series. */
  values: Record<string, CourseValue>
}

export type CourseSeries = {
  key: string
  label: string
  /** `table` stands in the table alone. */
  look: 'column' | 'line' | 'dashed' | 'table'
  tone?: 1 | 2 | 3 | 'rest'
}

/** A line of the axis with its word. */
export type CourseTick = { at: number; text: string }

export type Course = {
  caption: string
  /** The head of the points: 月份. */
  head: string
  points: CoursePoint[]
  series: CourseSeries[]
  ticks: CourseTick[]
}

export const TONES = {
  1: 'var(--color-chart-1)',
  2: 'var(--color-chart-2)',
  3: 'var(--color-chart-3)',
  rest: 'var(--color-chart-rest)',
} as const
