import { parseArgs } from 'node:util'
import { connect } from '@/server/postgres/connect'
import { type Call, callsOf } from './calls'
import { openBenchServer } from './database'
import { INDEXES } from './floor-sql'
import { CLIENTS, measure } from './measure'
import { measurePages } from './pages'
import { memoryOf, type Running, startBuiltApp, startFloor } from './processes'
import { shortTableOf, writeReadme } from './readme-table'
import { type Measurement, ratioOf, reportOf } from './report'
import { countStatements } from './statements'

const usage = `npm run bench [-- --sizes 1000,100000,1000000] [--keep FOLDER] [--calls list] [--no-readme]

  loads so many projects into a throw-away database, measures the built application against the floor, and writes a
  short table into the README; --keep leaves what was loaded in a folder for the next run; --calls asks only what has that in its name`

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,100000,1000000' },
    keep: { type: 'string' },
    calls: { type: 'string', default: '' },
    'no-readme': { type: 'boolean' },
    help: { type: 'boolean' },
  },
})

if (values.help) console.log(usage)
else await bench(values.sizes.split(',').map(Number), values.keep)
process.exit()

async function bench(sizes: number[], keep: string | undefined): Promise<void> {
  const server = await openBenchServer(keep)
  const measurements: Measurement[] = []
  try {
    for (const projects of sizes) {
      measurements.push(await measureAt(projects, await server.open(projects)))
      // A run that is stopped later keeps what it has measured.
      if (!values['no-readme']) writeReadme(shortTableOf(measurements))
    }
  } finally {
    await server.close()
    const command = `npm run bench${sizes.length === 3 ? '' : ` -- --sizes ${sizes}`}`
    console.log(`\n${reportOf(measurements, command)}`)
  }
}

async function measureAt(projects: number, { url, log }: { url: string; log: string }): Promise<Measurement> {
  const client = await connect(url)
  const running: Running[] = []
  try {
    for (const index of INDEXES) await client.query(index)
    await client.query('vacuum (analyze) "Project"')
    // Loading may have taken longer than a session may lie idle.
    await client.query('update "Session" set "lastSeenAt" = now()')
    const app = await startBuiltApp(url)
    running.push(app)
    const floor = await startFloor(url)
    running.push(floor)
    return await measureBoth(projects, app, floor, (of, say) => countStatements(client, log, of, say))
  } finally {
    await Promise.all(running.map(({ stop }) => stop()))
    await client.end()
  }
}

type Count = (running: Running, say: Call['app']) => Promise<number>

async function measureBoth(
  projects: number,
  app: Running,
  floor: Running,
  count: Count,
): Promise<Measurement> {
  const before = memoryOf(app.pid)
  const all = callsOf(projects, Math.floor(Date.now() / 1000))
  const calls: Measurement['calls'] = []
  const statements: Measurement['statements'] = new Map()
  for (const call of all.filter(({ name }) => name.includes(values.calls))) {
    for (const clients of CLIENTS) {
      const measured = await measure(call, clients, app, floor)
      calls.push(measured)
      tell(projects, call, clients, ratioOf(measured))
    }
    statements.set(call, { app: await count(app, call.app), floor: await count(floor, call.floor) })
  }
  const pages = await measurePages(app)
  return { projects, calls, statements, pages, memory: { before, after: memoryOf(app.pid) } }
}

function tell(projects: number, { name }: Call, clients: number, ratio: number): void {
  console.log(`${projects} projects, ${clients} clients, ${name}: ${ratio.toFixed(2)} times the floor`)
}
