import type { Agent } from 'node:http'
import { askWell, clientsOf } from './ask'
import type { Call, Sent } from './calls'
import { processorTime, type Running } from './processes'

/** Times in milliseconds; `processor` is what one request cost the process that answered, the database apart. */
export type Side = { p50: number; p95: number; perSecond: number; processor: number }
export type Measured = { call: Call; clients: number; app: Side; floor: Side }

/** How many ask at once: one alone, and more than there are processors. */
export const CLIENTS = [1, 16]

const ROUNDS = 6
const SLICE = 500
/** Requests before any is counted, so that statements are planned and code is compiled. */
const WARM_UP = 40
/** What takes seconds an answer is not asked six times over. */
const ENOUGH = 6000

let number = 0

/** Both by turns, slice after slice, so that whatever else the machine does falls on both. */
export async function measure(call: Call, clients: number, app: Running, floor: Running): Promise<Measured> {
  const agent = clientsOf(clients)
  const sides = [
    { running: app, say: call.app, taken: newTaken() },
    { running: floor, say: call.floor, taken: newTaken() },
  ]
  for (const { running, say } of sides) await warmUp(running, say, agent)
  for (let round = 0; round < ROUNDS; round++) {
    for (const { running, say, taken } of sides) await slice(running, say, taken, clients, agent)
    if (sides.some(({ taken }) => taken.seconds * 1000 > ENOUGH)) break
  }
  agent.destroy()
  const [ofApp, ofFloor] = sides.map(({ taken }) => sideOf(taken))
  if (!ofApp || !ofFloor) throw new Error('there are two sides')
  return { call, clients, app: ofApp, floor: ofFloor }
}

async function warmUp({ address }: Running, say: (n: number) => Sent, agent: Agent): Promise<void> {
  const start = performance.now()
  for (let asked = 0; asked < WARM_UP && performance.now() - start < ENOUGH / 3; asked++) {
    await askWell(address, say(number++), agent)
  }
}

type Taken = { times: number[]; seconds: number; processor: number }
const newTaken = (): Taken => ({ times: [], seconds: 0, processor: 0 })

async function slice(
  running: Running,
  say: (n: number) => Sent,
  taken: Taken,
  clients: number,
  agent: Agent,
) {
  const [start, before] = [performance.now(), processorTime(running.pid)]
  const client = async () => {
    do {
      const { milliseconds } = await askWell(running.address, say(number++), agent)
      taken.times.push(milliseconds)
    } while (performance.now() - start < SLICE)
  }
  await Promise.all(Array.from({ length: clients }, client))
  taken.seconds += (performance.now() - start) / 1000
  taken.processor += processorTime(running.pid) - before
}

function sideOf({ times, seconds, processor }: Taken): Side {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
  return {
    p50: at(0.5),
    p95: at(0.95),
    perSecond: times.length / seconds,
    processor: processor / times.length,
  }
}
