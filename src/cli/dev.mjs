import { loadEnvironment } from './environment.mjs'
import { installPackages } from './install.mjs'

loadEnvironment()
installPackages()
Object.assign(process.env, { NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' })
const { launch } = await import('./launch.mjs')
await launch({ dev: true })
