import { loadEnvironment } from './environment.mjs'
import { installPackages } from './install.mjs'

// Nothing above may need a package: on a fresh clone this is where they come from.
loadEnvironment()
installPackages()
Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
const { launch } = await import('./launch.mjs')
await launch({ dev: false })
