import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { projectRoot } from '../../src/cli/project.mjs'

/**
 * Starts the application as a user would, at a free port, and waits until it says where it runs.
 * @param {Record<string, string>} env
 * @returns {Promise<{ address: string, pid: number, said(): string, stop(): Promise<number | null>, kill(): Promise<void> }>}
 */
export async function startApp(env) {
  const app = spawn(process.execPath, ['src/cli/start.mjs'], {
    cwd: projectRoot,
    env: { ...process.env, PORT: '0', NEXTAUTH_URL: '', DATABASE_URL: '', NEXTAUTH_SECRET: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [app.stdout, app.stderr]) stream.on('data', (text) => (said += text))
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve) => app.once('close', resolve))
  const address = await new Promise((resolve, reject) => {
    createInterface({ input: app.stdout }).on('line', (line) => {
      const found = /runs at (http:\S+)/.exec(line)
      if (found) resolve(found[1])
    })
    ended.then((code) => reject(new Error(`The application ended with ${code} while starting:\n${said}`)))
  })
  const end = (/** @type {NodeJS.Signals} */ signal) => {
    app.kill(signal)
    return ended
  }
  return {
    address,
    pid: app.pid ?? 0,
    said: () => said,
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
  }
}
