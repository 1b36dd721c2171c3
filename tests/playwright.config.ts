import { defineConfig } from '@playwright/test'
import { browserLaunchOptions } from './support/browser'

const browser = await browserLaunchOptions()

// Only the walks look at how a page is set; a journey needs no Chinese font, which takes a seventh of its time.
const withoutChineseFont = {
  launchOptions: { ...browser, args: [...browser.args, '--disable-remote-fonts'] },
}

/** Journeys run against an application that is already up: the one of `npm test`, or the one of `npm run dev`. */
export default defineConfig({
  testDir: './journeys',
  outputDir: '../test-results',
  // Journeys share one demo area: only the whole journey signs a contract, all others read its totals as of 2023-12-20.
  workers: 2,
  // What takes longest begins first, so that neither worker waits for the other at the end.
  projects: [
    { name: 'pages', testMatch: 'every-page.spec.ts' },
    { name: 'whole journey', testMatch: 'whole-journey.spec.ts', use: withoutChineseFont },
    {
      name: 'journeys',
      testIgnore: ['every-page.spec.ts', 'whole-journey.spec.ts'],
      use: withoutChineseFont,
    },
  ],
  timeout: 60_000,
  // A second try tells a rule that is broken from a machine that was busy; what needed one is named at the end.
  retries: 1,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.JOURNEYS_REPORT ?? '../test-results/journeys.json' }],
  ],
  use: {
    baseURL: process.env.APP_URL ?? 'http://localhost:3000',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    launchOptions: browser,
  },
})
