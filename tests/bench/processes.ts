import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startApp } from '../support/running-app.mjs'

export type Running = { address: string; pid: number; stop(): Promise<unknown> }

// The bench's own database, on this machine, for as long as the bench runs.
export const AUTH_SECRET = 'Qm4vT9xL2cR7wZ8kB5nH1sDf6gJ3pYaE'

/** The application as `npm start` serves it, on that database. */
export async function startBuiltApp(url: string): Promise<Running> {
  return startApp({ DATABASE_URL: url, NEXTAUTH_SECRET: AUTH_SECRET, LOG_LEVEL: 'error' })
}

export async function startFloor(url: string): Promise<Running> {
  const floor = fork(fileURLToPath(new URL('./floor.ts', import.meta.url)), [url], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const [{ port }] = await once(floor, 'message')
  return {
    address: `http://127.0.0.1:${port}`,
    pid: floor.pid ?? 0,
    async stop() {
      floor.kill()
      await once(floor, 'close')
    },
  }
}

const TICK = 10

/** Milliseconds of processor that a process has used so far, with all its threads; 0 where there is no /proc. */
export function processorTime(pid: number): number {
  const fields = readProc(`/proc/${pid}/stat`).split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * TICK
}

/** Megabytes that a process keeps in memory. */
export function memoryOf(pid: number): number {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readProc(`/proc/${pid}/status`))?.[1] ?? 0) / 1024)
}

function readProc(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
