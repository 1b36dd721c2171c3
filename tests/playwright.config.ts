import { defineConfig } from '@playwright/test'
import { browserLaunchOptions } from './support/browser'

/** Journeys run against an application that is already up: the one of `npm test`, or the one of `npm run dev`. */
export default defineConfig({
  testDir: './journeys',
  outputDir: '../test-results',
  // Journeys share one demo area and read its totals.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.JOURNEYS_REPORT ?? '../test-results/journeys.json' }],
  ],
  use: {
    baseURL: process.env.APP_URL ?? 'http://localhost:3000',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: await browserLaunchOptions(),
  },
})
