import type { Agent } from 'node:http'
import { askWell, clientsOf } from './ask'
import type { Call, Sent } from './calls'
import { processorTime, type Running } from './processes'

/** Times in milliseconds; `processor` is what one request cost the process that answered, the database apart. */
export type Side = { p50: number; p95: number; perSecond: number; processor: number }
export type Measured = { call: Call; clients: number; app: Side; floor: Side }

const ROUNDS = 6
const SLICE = 500
const WARM_UP = 12

let number = 0

/** Both by turns, slice after slice, so that whatever else the machine does falls on both. */
export async function measure(call: Call, clients: number, app: Running, floor: Running): Promise<Measured> {
  const agent = clientsOf(clients)
  const sides = [
    { running: app, say: call.app, taken: newTaken() },
    { running: floor, say: call.floor, taken: newTaken() },
  ]
  for (const { running, say } of sides) {
    for (let warm = 0; warm < WARM_UP; warm++) await askWell(running.address, say(number++), agent)
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const { running, say, taken } of sides) await slice(running, say, taken, clients, agent)
  }
  agent.destroy()
  const [ofApp, ofFloor] = sides.map(({ taken }) => sideOf(taken))
  if (!ofApp || !ofFloor) throw new Error('there are two sides')
  return { call, clients, app: ofApp, floor: ofFloor }
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
