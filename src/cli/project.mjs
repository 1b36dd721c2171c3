import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json; every path of the commands starts here. */
export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
