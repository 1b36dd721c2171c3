import { formatDate, today } from '@/lib/dates'
import { composeCumulative } from './compose-cumulative'
import { composeActivity, composeEvents, composeKey, composeSignings, composeTrips } from './compose-period'
import { composeHeadline, composeProblems } from './compose-standing'
import type { Brief } from './queries'
import { SECTIONS, type Section, type TextBlock, writtenPeriod } from './rules'
import { type Cell, type Words, type Writing, yuanUnit } from './write-cells'

export type TableColumn = {
  head: string
  align: 'start' | 'end'
  /** Its part of the width of the paper, against the other columns'. */
  width: number
}

export type IssueTable = {
  kind: 'table'
  /** Names the table in links and tests, and its sheet by `sheet`. */
  key: string
  title: string
  sheet: string
  columns: TableColumn[]
  rows: Cell[][]
  foot?: Cell[]
  /** What stands there when nothing happened. */
  empty: string
}

/** One bar for each category, in the unit of a column of amounts; the line stands above the same categories. */
export type IssueChart = {
  kind: 'chart'
  key: string
  title: string
  unit: string
  shape: 'columns' | 'bars'
  categories: string[]
  bars: { name: string; values: number[] }
  line?: { name: string; values: number[] }
}

export type IssueBlock =
  | { kind: 'sentence'; text: string }
  | { kind: 'words'; block: TextBlock; paragraphs: string[] }
  | { kind: 'heading'; text: string }
  | IssueTable
  | IssueChart

export type IssuePart = { section: Section | null; heading: string | null; blocks: IssueBlock[] }

/** An issue as a document: the page, the print, Word, Excel and PDF all draw this. */
export type IssueDocument = {
  /** 招商专报 */
  series: string
  /** 〔2023〕第1期, or 草稿. */
  number: string
  issuer: string
  issuedOn: string
  title: string
  /** The days that it tells of, and the unit of its amounts. */
  period: string
  /** What a reader must not miss: not published yet, made-up records. */
  marks: string[]
  parts: IssuePart[]
  /** What the figures stand on. */
  colophon: string[]
}

export type Composing = Writing & { brief: Brief }

/** Writes an issue in the words of one language; figures come from its snapshot alone. */
export function composeIssue(brief: Brief, words: Words, locale: string): IssueDocument {
  const composing: Composing = { brief, words, locale }
  const { asOf, publishedAt } = brief
  const issuedOn = publishedAt ? today(new Date(publishedAt)) : asOf
  return {
    series: words('briefs.issue.series'),
    number: numberOf(brief, words),
    issuer: words('briefs.issue.issuer'),
    issuedOn: formatDate(issuedOn, locale),
    title: brief.title,
    period: words('briefs.issue.period', {
      period: writtenPeriod(brief, locale),
      asOf: formatDate(asOf, locale),
      unit: yuanUnit(composing),
    }),
    marks: [
      ...(brief.status === 'PUBLISHED' ? [] : [words('briefs.issue.notPublished')]),
      ...(brief.illustrative ? [words('briefs.issue.illustrative')] : []),
    ],
    parts: [
      partOf(composing, 'opening'),
      ...SECTIONS.map((section, index) => sectionOf(composing, section, index)),
      partOf(composing, 'closing'),
    ].filter(({ heading, blocks }) => heading !== null || blocks.length > 0),
    colophon: colophonOf(composing),
  }
}

/** 〔2023〕第1期 once it is published. */
export function numberOf({ year, no }: { year: number | null; no: number | null }, words: Words): string {
  if (year === null || no === null) return words('briefs.issue.draft')
  return words('briefs.issue.number', { year: String(year), no: String(no) })
}

const COMPOSERS: Record<Section, (composing: Composing) => IssueBlock[]> = {
  headline: composeHeadline,
  trips: composeTrips,
  activity: composeActivity,
  signings: composeSignings,
  key: composeKey,
  events: composeEvents,
  cumulative: composeCumulative,
  problems: composeProblems,
}

function sectionOf(composing: Composing, section: Section, index: number): IssuePart {
  const { words } = composing
  const heading = words('briefs.issue.sectionHeading', {
    no: words(`briefs.issue.ordinals.${index + 1}`),
    title: words(`briefs.sections.${section}`),
  })
  return { section, heading, blocks: [...COMPOSERS[section](composing), ...wordsOf(composing, section)] }
}

function partOf(composing: Composing, block: TextBlock): IssuePart {
  return { section: null, heading: null, blocks: wordsOf(composing, block) }
}

function wordsOf({ brief }: Composing, block: TextBlock): IssueBlock[] {
  const paragraphs = brief.texts[block].split(/\n+/).filter((line) => line.trim() !== '')
  return paragraphs.length > 0 ? [{ kind: 'words', block, paragraphs }] : []
}

function colophonOf({ brief, words }: Composing): string[] {
  const { sequence } = brief.snapshot.ledger
  if (brief.status !== 'PUBLISHED') return [words('briefs.issue.liveColophon')]
  const hash = brief.figuresHash ?? ''
  return [words('briefs.issue.frozenColophon', { sequence, hash: hash.slice(0, 16) })]
}
