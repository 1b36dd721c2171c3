import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

export type FolderLock = { release(): Promise<void> }

/**
 * Takes the data folder for this process. The lock is a listening socket, so it dies with its holder, also by `kill -9`.
 * @returns undefined when another process holds the folder
 */
export async function lockFolder(folder: string): Promise<FolderLock | undefined> {
  mkdirSync(folder, { recursive: true })
  const address = lockAddress(realpathSync(folder))
  const server = (await listen(address)) ?? (await listenInPlaceOfADeadOne(address))
  if (!server) return undefined
  server.unref()
  return { release: () => new Promise((resolve) => server.close(() => resolve())) }
}

/** The same, but in one's turn: waits for as long as others hold the folder. */
export async function waitForFolder(folder: string, signal: AbortSignal): Promise<FolderLock> {
  for (;;) {
    const lock = await lockFolder(folder)
    if (lock) return lock
    await setTimeout(200, undefined, { signal })
  }
}

function lockAddress(realPath: string): string {
  const name = `zhaoshang-${createHash('sha256').update(realPath).digest('hex').slice(0, 32)}`
  if (process.platform === 'linux') return `\0${name}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  return join(tmpdir(), `${name}.sock`)
}

function listen(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    )
    server.listen(address, () => resolve(server))
  })
}

/** Only a socket file outlives its process: nobody answers behind it then. */
async function listenInPlaceOfADeadOne(address: string): Promise<Server | undefined> {
  if (process.platform === 'linux' || process.platform === 'win32' || (await answers(address)))
    return undefined
  rmSync(address, { force: true })
  return listen(address)
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address, () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.once('close', () => socket.destroy())
  })
}
