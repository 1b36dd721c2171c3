import { gzipSync } from 'node:zlib'
import { encode } from 'next-auth/jwt'
import { AUTH_SECRET, type Running } from './processes'
import { SESSIONS } from './world'

/** A page as a browser opens it: milliseconds to its first byte, and kB of script, compressed. */
export type PageMeasured = { name: string; firstByte: number; script: number; aim: number }

const PAGES = [
  {
    name: 'dashboard of the leadership, before its charts',
    path: '/dashboard',
    as: SESSIONS.leadership,
    aim: 240,
  },
  { name: 'form of a lead', path: '/leads/new', as: SESSIONS.officer, aim: 200 },
]
const OPENED = 15

export async function measurePages({ address }: Running): Promise<PageMeasured[]> {
  const measured: PageMeasured[] = []
  for (const { name, path, as, aim } of PAGES) {
    const token = await encode({ token: { sessionId: as }, secret: AUTH_SECRET })
    const cookie = `zhaoshang.session.${new URL(address).port}=${token}`
    const times: number[] = []
    let html = ''
    for (let n = 0; n < OPENED; n++) {
      const start = performance.now()
      const response = await fetch(`${address}${path}`, { headers: { cookie }, redirect: 'manual' })
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
      times.push(performance.now() - start)
      html = await response.text()
    }
    const firstByte = times.toSorted((one, other) => one - other)[Math.floor(OPENED / 2)] ?? 0
    measured.push({ name, aim, firstByte, script: await scriptOf(address, html) })
  }
  return measured
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
