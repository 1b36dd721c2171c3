import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './project.mjs'

/** Makes the project the working folder and reads its .env; what the shell has set wins over the file. */
export function loadEnvironment() {
  process.chdir(projectRoot)
  const file = join(projectRoot, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}
