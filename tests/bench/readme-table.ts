import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { CLIENTS, type Measured } from './measure'
import { aimHolds, type Measurement, missesOf, ratioOf } from './report'

/** The rows of the short table, by how the names of their calls begin. */
const ROWS = [
  { name: 'list, 50 of a force and stage', calls: ['list:'] },
  { name: 'search of two characters', calls: ['search:'] },
  {
    name: 'roll-up by force, month, stage',
    calls: [
      'roll-up: projects and amounts by task force',
      'roll-up: projects and amounts by month',
      'roll-up: what',
    ],
  },
  { name: 'open a project', calls: ['open '] },
  { name: 'log a lead', calls: ['log '] },
]
const PAGES = ['dashboard', 'form of a lead']

const number = new Intl.NumberFormat('en')

/** One table over all sizes, then what misses its aim: so few lines that the README stays short. */
export function shortTableOf(measurements: Measurement[]): string {
  const sizes = measurements.map(({ projects }) => projects)
  const about = `\`npm run bench\`: times the floor at ${CLIENTS.join(' · ')} clients, ${availableParallelism()} cores`
  const misses = new Set(measurements.flatMap(missesOf).map(({ name }) => name))
  return [
    rowOf([about, ...sizes.map((projects) => number.format(projects)), 'aim']),
    rowOf(['---', ...sizes.map(() => '---'), '---']),
    ...ROWS.map(({ name, calls }) =>
      rowOf([
        name,
        ...measurements.map((measurement) => timesOf(measurement, calls)),
        aimOf(measurements, calls),
      ]),
    ),
    rowOf([`${PAGES.join(', ')}: first byte, script`, ...measurements.map(pagesOf), pageAims(measurements)]),
    '',
    misses.size > 0 ? `Misses its aim: ${[...misses].join('; ')}.` : 'Everything measured meets its aim.',
  ].join('\n')
}

const rowOf = (cells: string[]) => `| ${cells.join(' | ')} |`
const bold = (text: string, holds: boolean) => (holds ? text : `**${text}**`)

const wordOf = (ratio: number) => (ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(1))

function timesOf({ projects, calls }: Measurement, starts: string[]): string {
  const written = (measured: Measured | undefined) =>
    measured ? bold(wordOf(ratioOf(measured)), aimHolds(projects, measured)) : '—'
  const at = (clients: number) =>
    starts.map((start) =>
      written(calls.find((of) => of.call.name.startsWith(start) && of.clients === clients)),
    )
  return CLIENTS.map((clients) => at(clients).join(', ')).join(' · ')
}

function aimOf(measurements: Measurement[], [start = '']: string[]): string {
  const calls = measurements.flatMap((measurement) => measurement.calls.map(({ call }) => call))
  const call = calls.find(({ name }) => name.startsWith(start))
  return call?.aim ? `≤ ${call.aim}${call.atMillion ? ' at 1,000,000' : ''}` : ''
}

function pagesOf({ pages }: Measurement): string {
  return PAGES.map((start) => {
    const page = pages.find(({ name }) => name.startsWith(start))
    if (!page) return '—'
    const firstByte = bold(`${page.firstByte.toFixed(0)} ms`, page.firstByte <= page.aim.firstByte)
    return `${firstByte} ${bold(`${page.script} kB`, page.script <= page.aim.script)}`
  }).join(', ')
}

function pageAims([measurement]: Measurement[]): string {
  const pages = PAGES.map((start) => measurement?.pages.find(({ name }) => name.startsWith(start)))
  return pages.map((page) => (page ? `≤ ${page.aim.firstByte} ms ${page.aim.script} kB` : '')).join(', ')
}

const SECTION = /(<!-- bench -->\n)[\s\S]*?(<!-- \/bench -->)/

/** Puts it between the markers of the README, and formats that. */
export function writeReadme(text: string): void {
  const readme = readFileSync('README.md', 'utf8')
  if (!SECTION.test(readme)) {
    throw new Error('README.md has no place for it: <!-- bench --> … <!-- /bench -->')
  }
  writeFileSync(
    'README.md',
    readme.replace(SECTION, (_, start, end) => `${start}${text}\n\n${end}`),
  )
  execFileSync(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'format', '--write', 'README.md'])
}
