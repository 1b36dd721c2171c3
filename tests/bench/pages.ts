import { gzipSync } from 'node:zlib'
import { encode } from 'next-auth/jwt'
import { AUTH_SECRET, type Running } from './processes'
import { SESSIONS } from './world'

/** A page as a browser opens it: median milliseconds to its first and last byte, and kB of script, compressed. */
export type PageMeasured = {
  name: string
  firstByte: number
  whole: number
  script: number
  aim: { firstByte: number; script: number }
}

const { leadership, officer } = SESSIONS
const aim = { firstByte: 500, script: 240 }
const PAGES = [
  { name: 'dashboard of the leadership, before its charts', path: '/dashboard', as: leadership, aim },
  { name: 'form of a lead', path: '/leads/new', as: officer, aim: { ...aim, script: 200 } },
  { name: 'wall', path: '/screen', as: leadership, aim },
  { name: 'first page of an officer', path: '/', as: officer, aim },
  { name: 'all figures', path: '/figures', as: leadership, aim },
  { name: 'records behind a figure', path: '/figures/leads.count', as: leadership, aim },
]
const OPENED = 15
/** What takes seconds is not opened so often. */
const ENOUGH = 10_000

export async function measurePages({ address }: Running): Promise<PageMeasured[]> {
  const measured: PageMeasured[] = []
  for (const { name, path, as, aim } of PAGES) {
    const cookie = `zhaoshang.session.${new URL(address).port}=${await encode({ token: { sessionId: as }, secret: AUTH_SECRET })}`
    const open = () => openPage(`${address}${path}`, cookie)
    const begun = performance.now()
    const opened = [await open()]
    while (opened.length <= OPENED && performance.now() - begun < ENOUGH) opened.push(await open())
    // The first one compiles and plans.
    const warm = opened.length > 1 ? opened.slice(1) : opened
    const script = await scriptOf(address, opened[0]?.html ?? '')
    const [firstByte, whole] = [medianOf(warm, 'firstByte'), medianOf(warm, 'whole')]
    measured.push({ name, firstByte, whole, script, aim })
    console.log(
      `${name}: first byte ${firstByte.toFixed(0)} ms, whole ${whole.toFixed(0)} ms, script ${script} kB`,
    )
  }
  return measured
}

type Opened = { firstByte: number; whole: number; html: string }

async function openPage(url: string, cookie: string): Promise<Opened> {
  const start = performance.now()
  const response = await fetch(url, { headers: { cookie }, redirect: 'manual' })
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`)
  const firstByte = performance.now() - start
  const html = await response.text()
  return { firstByte, whole: performance.now() - start, html }
}

function medianOf(opened: Opened[], time: 'firstByte' | 'whole'): number {
  const sorted = opened.map((one) => one[time]).toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** What the page loads to come alive; what it fetches only when somebody opens or scrolls to something is not in it. */
async function scriptOf(address: string, html: string): Promise<number> {
  const tags = [...html.matchAll(/<script[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/nomodule/i.test(tag))
  const inTags = tags.flatMap((tag) => /src="([^"?]+\.js)/.exec(tag)?.[1] ?? [])
  const inData = [...html.matchAll(/\/?_next\/static\/chunks\/[\w.~-]+\.js/g)].map(([path]) => path)
  const noModule = [...html.matchAll(/<script[^>]*nomodule[^>]*>/gi)].join()
  const all = new Set([...inTags, ...inData].map((path) => new URL(path, `${address}/`).pathname))
  let bytes = 0
  for (const path of all) {
    if (noModule.includes(path)) continue
    const response = await fetch(`${address}${path}`)
    bytes += gzipSync(Buffer.from(await response.arrayBuffer())).length
  }
  return Math.round(bytes / 1000)
}
