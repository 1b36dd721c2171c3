import { resolve } from 'node:path'
import { z } from 'zod'
import { Obstacle } from './obstacle'

/** Every setting of the environment, read once; .env.example explains each of them. */
export type Settings = z.infer<typeof environment>

let current: Settings | undefined

/** Throws an Obstacle that names the first wrong setting and how to write it. */
export function settings(): Settings {
  current ??= readSettings(process.env)
  return current
}

/** For the commands that only learn while starting which database, address and secret they use. */
export function completeEnvironment(values: Record<string, string>): void {
  Object.assign(process.env, values)
  current = undefined
}

export function readSettings(env: Record<string, string | undefined>): Settings {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const { success, data, error } = environment.safeParse(filled)
  if (success) return data
  const [issue] = error.issues
  throw new Obstacle(`The setting ${issue?.path.join('.')} is wrong: ${issue?.message}.`)
}

const wholeNumber = (smallest: number, largest: number) =>
  z
    .string()
    .regex(/^\d+$/, `write a whole number from ${smallest} to ${largest}`)
    .transform(Number)
    .refine((value) => value >= smallest && value <= largest, {
      error: `write a whole number from ${smallest} to ${largest}`,
    })

const yesOrNo = z
  .enum(['yes', 'no', 'true', 'false', '1', '0'], { error: 'write yes or no' })
  .transform((value) => ['yes', 'true', '1'].includes(value))

const environment = z
  .object({
    PORT: wholeNumber(0, 65535).prefault('3000'),
    HOST: z.string().default('127.0.0.1'),
    DATA_DIR: z
      .string()
      .default('.data')
      .transform((folder) => resolve(folder)),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\/\S+$/, 'write postgresql://user:password@host:5432/database')
      .optional(),
    DATABASE_POOL: wholeNumber(1, 1000).prefault('20'),
    DEMO_AREA: yesOrNo.optional(),
    NEXTAUTH_URL: z
      .url({ protocol: /^https?$/, error: 'write https://the.address' })
      .default('http://localhost:3000'),
    NEXTAUTH_SECRET: z.string().optional(),
    SESSION_IDLE_MINUTES: wholeNumber(1, 24 * 60).prefault('30'),
    SESSION_MAX_HOURS: wholeNumber(1, 30 * 24).prefault('12'),
    TRUSTED_PROXIES: wholeNumber(0, 10).prefault('0'),
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\/\S+$/, 'write smtps://user:password@mail.example.com')
      .optional(),
    MAIL_FROM: z.string().default('招商 <zhaoshang@localhost>'),
    LOG_LEVEL: z
      .enum(['debug', 'info', 'warn', 'error', 'silent'], {
        error: 'write debug, info, warn, error or silent',
      })
      .default('info'),
  })
  .transform((env) => ({
    port: env.PORT,
    host: env.HOST,
    /** Absolute; holds the embedded database and its secrets. */
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    databaseConnections: env.DATABASE_POOL,
    /** Undefined: yes for the embedded database, no for a server of one's own. */
    demoArea: env.DEMO_AREA,
    /** The address in the browser's bar; writes from any other origin are refused. */
    address: new URL(env.NEXTAUTH_URL).origin,
    ownOrigins: originsOf(new URL(env.NEXTAUTH_URL)),
    usesHttps: env.NEXTAUTH_URL.startsWith('https:'),
    authSecret: env.NEXTAUTH_SECRET,
    sessionIdleMinutes: env.SESSION_IDLE_MINUTES,
    sessionMaxHours: env.SESSION_MAX_HOURS,
    /** How many proxies of one's own stand in front, each adding one entry to X-Forwarded-For. */
    trustedProxies: env.TRUSTED_PROXIES,
    /** Without it no mail is sent. */
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    logLevel: env.LOG_LEVEL,
  }))

/** The configured address alone; for this machine's own also its other name, which is the same door. */
function originsOf(address: URL): string[] {
  const twin = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' }[address.hostname]
  return twin ? [address.origin, address.origin.replace(address.hostname, twin)] : [address.origin]
}
