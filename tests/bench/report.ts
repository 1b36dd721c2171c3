import { availableParallelism, cpus } from 'node:os'
import type { Call } from './calls'
import type { Measured } from './measure'
import type { PageMeasured } from './pages'

/** All that was measured over so many projects. */
export type Measurement = {
  projects: number
  calls: Measured[]
  statements: Map<Call, { app: number; floor: number }>
  pages: PageMeasured[]
  /** Megabytes, of the application before and after all of it. */
  memory: { before: number; after: number }
}

const number = new Intl.NumberFormat('en')
const ms = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0))

/** All that was measured: a table a size, then what misses its aim. */
export function reportOf(measurements: Measurement[], command: string): string {
  const machine = `${cpus()[0]?.model.trim() ?? 'processor'}, ${availableParallelism()} cores, Node ${process.versions.node}`
  const misses = measurements.flatMap(missesOf)
  return [
    `\`${command}\` on ${new Date().toISOString().slice(0, 10)} (${machine}) measured this; the floor is a bare \`node:http\` and \`pg\``,
    'server with prepared SQL written by hand, asked by turns with the application. Milliseconds at 1 and at 16 clients;',
    'CPU is the processor time of one request in the answering process; SQL counts every statement, rights included.',
    '',
    ...measurements.flatMap(tableOf),
    misses.length > 0 ? 'What misses its aim:' : 'Everything measured meets its aim.',
    ...(misses.length > 0 ? ['', ...misses.map(({ name, said }) => `- ${name}: ${said}`)] : []),
  ].join('\n')
}

function tableOf({ projects, calls, statements, pages, memory }: Measurement): string[] {
  const names = [...new Set(calls.map(({ call }) => call))]
  return [
    `**${number.format(projects)} projects**; the application's memory ${memory.before} MB before and ${memory.after} MB after.`,
    '',
    '| | p50 app / floor | ratio | p95 | requests/s | 16 clients: p50 | p95 | requests/s | CPU | SQL |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...names.map((call) => {
      const [one, many] = [1, 16].map((clients) =>
        calls.find((of) => of.call === call && of.clients === clients),
      )
      const sent = statements.get(call)
      return one && many ? rowOf(call, one, many, sent) : ''
    }),
    '',
    '| page | first byte | whole | script, compressed | aim |',
    '| --- | --- | --- | --- | --- |',
    ...pages.map(
      ({ name, firstByte, whole, script, aim }) =>
        `| ${name} | ${ms(firstByte)} ms | ${ms(whole)} ms | ${script} kB | ${aim.firstByte} ms, ${aim.script} kB |`,
    ),
    '',
  ]
}

function rowOf(
  { name, aim }: Call,
  one: Measured,
  many: Measured,
  sent: { app: number; floor: number } | undefined,
) {
  const both = (pick: (side: Measured['app']) => number, of: Measured, write = ms) =>
    `${write(pick(of.app))} / ${write(pick(of.floor))}`
  const whole = (value: number) => number.format(Math.round(value))
  const cells = [
    name,
    both((side) => side.p50, one),
    `${ratioOf(one).toFixed(2)}×${aim ? ` (≤ ${aim})` : ''}`,
    both((side) => side.p95, one),
    both((side) => side.perSecond, one, whole),
    both((side) => side.p50, many),
    both((side) => side.p95, many),
    both((side) => side.perSecond, many, whole),
    both((side) => side.processor, many),
    sent ? `${sent.app} / ${sent.floor}` : '',
  ]
  return `| ${cells.join(' | ')} |`
}

export const ratioOf = ({ app, floor }: Measured) => app.p50 / floor.p50

/** Whether it meets its aim; where no aim is set for so many projects, it does. */
export function aimHolds(projects: number, { call, ...measured }: Measured): boolean {
  if (!call.aim || (call.atMillion && projects < 1_000_000)) return true
  return ratioOf({ call, ...measured }) <= call.aim
}

/** What misses its aim over so many projects: its name, and by how much in words. */
export function missesOf({
  projects,
  calls,
  statements,
  pages,
}: Measurement): { name: string; said: string }[] {
  const size = `at ${number.format(projects)}`
  const slow = calls
    .filter((measured) => !aimHolds(projects, measured))
    .map(({ call, clients, ...of }) => {
      const times = `${ratioOf({ call, clients, ...of }).toFixed(2)}× instead of ${call.aim}×`
      return { name: call.name, said: `${times} ${size} with ${clients} at once` }
    })
  const many = [...statements]
    .filter(([call, { app }]) => call.statements && app > call.statements)
    .map(([call, { app }]) => ({
      name: call.name,
      said: `${app} statements instead of ${call.statements} ${size}`,
    }))
  const late = pages
    .filter(({ firstByte, aim }) => firstByte > aim.firstByte)
    .map(({ name, firstByte, aim }) => ({
      name,
      said: `${ms(firstByte)} ms instead of ${aim.firstByte} ${size}`,
    }))
  const heavy = pages
    .filter(({ script, aim }) => script > aim.script)
    .map(({ name, script, aim }) => ({
      name,
      said: `${script} kB of script instead of ${aim.script} ${size}`,
    }))
  return [...slow, ...many, ...late, ...heavy]
}
