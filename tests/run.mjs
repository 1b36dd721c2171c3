import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installPackages } from '../src/cli/install.mjs'
import { projectRoot } from '../src/cli/project.mjs'

/** @typedef {{ passed: number, failed: number }} Count */

await main()

/** Runs every check there is, and closes with one line that adds them all up. */
async function main() {
  process.chdir(projectRoot)
  forgetOwnSettings()
  installPackages()
  const reports = mkdtempSync(join(tmpdir(), 'zhaoshang-reports-'))
  const total = { passed: 0, failed: 0 }
  try {
    for (const check of [build, types, lint, vitest, journeys]) {
      const { passed, failed } = await timed(check, reports)
      total.passed += passed
      total.failed += failed
    }
  } finally {
    rmSync(reports, { recursive: true, force: true })
  }
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exit(total.failed === 0 ? 0 : 1)
}

/** The tests bring their own database and secrets, whatever .env or the shell say. */
function forgetOwnSettings() {
  for (const name of [
    'DATABASE_URL',
    'DATA_DIR',
    'NEXTAUTH_URL',
    'NEXTAUTH_SECRET',
    'PORT',
    'HOST',
    'DEMO_AREA',
  ]) {
    process.env[name] = ''
  }
  process.env.NEXT_TELEMETRY_DISABLED = '1'
}

/**
 * @param {(reports: string) => Promise<Count>} check @param {string} reports
 * @returns {Promise<Count>}
 */
async function timed(check, reports) {
  console.log(`\n== ${check.name}`)
  const start = Date.now()
  const count = await check(reports).catch((error) => {
    console.error(error)
    return { passed: 0, failed: 1 }
  })
  console.log(
    `== ${check.name}: ${count.passed} passed, ${count.failed} failed in ${Math.round((Date.now() - start) / 1000)} s`,
  )
  return count
}

async function build() {
  const { generateClient } = await import('../src/cli/generate.mjs')
  const { buildApp } = await import('../src/cli/build.mjs')
  generateClient()
  await buildApp(new AbortController().signal)
  return one(true)
}

async function types() {
  return one((await runTool('node_modules/typescript/bin/tsc', ['--noEmit'])) === 0)
}

async function lint() {
  return one((await runTool('node_modules/@biomejs/biome/bin/biome', ['check', '.'])) === 0)
}

/** @param {string} reports @returns {Promise<Count>} */
async function vitest(reports) {
  const report = join(reports, 'vitest.json')
  const outputs = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  await runTool('node_modules/vitest/vitest.mjs', ['run', '--allowOnly=false', ...outputs])
  if (!existsSync(report)) return one(false)
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  const unloadable = testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  )
  return { passed: numPassedTests, failed: numFailedTests + unloadable.length }
}

/** @param {string} reports @returns {Promise<Count>} */
async function journeys(reports) {
  if (!existsSync('tests/journeys') || readdirSync('tests/journeys').length === 0)
    return { passed: 0, failed: 0 }
  const { startApp } = await import('./support/running-app.mjs')
  const report = join(reports, 'journeys.json')
  const app = await startApp({ DATA_DIR: join(reports, 'data'), LOG_LEVEL: 'error' })
  try {
    const env = { APP_URL: app.address, JOURNEYS_REPORT: report }
    await runTool(
      'node_modules/@playwright/test/cli.js',
      ['test', '--config=tests/playwright.config.ts'],
      env,
    )
  } finally {
    await app.stop()
  }
  if (!existsSync(report)) return one(false)
  const { stats, errors } = JSON.parse(readFileSync(report, 'utf8'))
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length }
}

/** @param {boolean} passed @returns {Count} */
function one(passed) {
  return { passed: Number(passed), failed: Number(!passed) }
}

/**
 * @param {string} script @param {string[]} args @param {Record<string, string>} [env]
 * @returns {Promise<number | null>} the exit code
 */
function runTool(script, args, env) {
  return new Promise((resolve) => {
    spawn(process.execPath, [script, ...args], { stdio: 'inherit', env: { ...process.env, ...env } }).once(
      'close',
      resolve,
    )
  })
}
