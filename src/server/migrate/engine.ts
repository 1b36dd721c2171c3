import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
  type ErrorRegistry,
  type MappedError,
  type SqlDriverAdapter,
  type SqlQuery,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'

const charType = 18
const textType = 25
const charColumns = new WeakMap<unknown[], boolean[]>()

/** Prisma's own schema engine, the part of it that this project asks. */
export type SchemaEngine = typeof import('@prisma/schema-engine-wasm').SchemaEngine.prototype

/**
 * Runs `ask` with Prisma's schema engine connected to the database. The engine keeps its connection for the life of
 * the process, so the pool is ours and is closed here; run this in a process that ends soon after.
 */
export async function withSchemaEngine<T>(
  url: string,
  ask: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const fields = connectionFields(url)
  const pool = openPool(fields)
  const adapter = bindMigrationAwareSqlAdapterFactory(new MigrationAdapterFactory(pool, fields))
  try {
    const { SchemaEngine } = await loadEngine()
    const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, adapter)
    return await ask(engine)
  } catch (error) {
    throw originalError(error, adapter.errorRegistry)
  } finally {
    await pool.end()
  }
}

/** The engine passes an error of the adapter on as a mere number; the error itself waits in the registry. */
function originalError(error: unknown, registry: ErrorRegistry): unknown {
  const number = /External error id#(\d+)/.exec(String(error))?.[1]
  return (number && registry.consumeError(Number(number))?.error) || error
}

/** With the address in one string, the stock adapter would run a shadow database's statements in the real one. */
function connectionFields(url: string): pg.PoolConfig {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url)
  return {
    host: decodeURIComponent(hostname),
    port: Number(port || 5432),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
    ssl: ['require', 'verify-full', 'no-verify'].includes(searchParams.get('sslmode') ?? '')
      ? { rejectUnauthorized: searchParams.get('sslmode') === 'verify-full' }
      : undefined,
  }
}

class MigrationAdapterFactory extends PrismaPg {
  constructor(
    private readonly pool: pg.Pool,
    private readonly fields: pg.PoolConfig,
  ) {
    super(pool)
  }

  override async connect() {
    return completed(await super.connect(), this.pool)
  }

  override async connectToShadowDb() {
    const database = `zhaoshang_shadow_${crypto.randomUUID().replaceAll('-', '')}`
    await this.pool.query(`create database "${database}" template template0`)
    const shadowPool = openPool({ ...this.fields, database })
    const adapter = completed(await new PrismaPg(shadowPool).connect(), shadowPool)
    adapter.dispose = async () => {
      await shadowPool.end()
      await this.pool.query(`drop database "${database}" with (force)`)
    }
    return adapter
  }
}

/** The stock adapter cuts scripts at every semicolon, also inside a trigger's body, and refuses the type "char". */
function completed<T extends SqlDriverAdapter>(adapter: T, pool: pg.Pool): T {
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query: SqlQuery) => {
    const answer = await queryRaw(query)
    const isChar = charColumns.get(answer.rows)
    if (!isChar) return answer
    const columnTypes = answer.columnTypes.map((type, column) =>
      isChar[column] ? ColumnTypeEnum.Character : type,
    )
    return { ...answer, columnTypes }
  }
  adapter.executeScript = async (script: string) => {
    await pool.query(script).catch((error: pg.DatabaseError) => {
      throw new DriverAdapterError(asPostgresError(error))
    })
  }
  return adapter
}

/** So that the engine writes the failure down under the migration's name. */
function asPostgresError({
  code = '',
  severity = 'ERROR',
  message,
  detail,
  column,
  hint,
}: pg.DatabaseError): MappedError {
  return { kind: 'postgres', code, severity, message, detail, column, hint }
}

/** A pool that calls PostgreSQL's internal type "char" text, and remembers where it did, by the rows of the answer. */
function openPool(fields: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(fields)
  pool.on('error', () => {})
  const query: (query: string) => Promise<pg.QueryResult> = pool.query.bind(pool)
  const queryReadably = async (text: string) => {
    const answer = await query(text)
    const isChar = (answer.fields ?? []).map(({ dataTypeID }) => dataTypeID === charType)
    if (!isChar.includes(true)) return answer
    charColumns.set(answer.rows, isChar)
    for (const field of answer.fields) if (field.dataTypeID === charType) field.dataTypeID = textType
    return answer
  }
  return Object.assign(pool, { query: queryReadably })
}

/** The WASM package expects a bundler; this is what one would do. */
async function loadEngine() {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const module = await WebAssembly.compile(readFileSync(join(folder, 'schema_engine_bg.wasm')))
  const { exports } = await WebAssembly.instantiate(module, { './schema_engine_bg.js': glue })
  // Without a registry a panic of the engine would surface as an unrelated TypeError.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message(message: string) {
        throw new Error(`The schema engine gave up: ${message}`)
      },
    },
  })
  glue.__wbg_set_wasm(exports)
  ;(exports.__wbindgen_start as () => void)()
  return glue
}
