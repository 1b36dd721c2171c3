import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Files that replace modules, or start and kill programs: each in a process of its own. */
const alone = ['tests/rights/doors.test.ts', 'tests/ops/**/*.test.ts']

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  test: {
    globalSetup: 'tests/support/run-setup.ts',
    // A process loads Prisma and Next once and stays warm for all files that follow: half the time.
    maxWorkers: Math.min(availableParallelism(), 8),
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['src/**/*.test.{ts,tsx}', 'prisma/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['tests/journeys/**', 'node_modules/**', '.next/**', '.data/**', ...alone],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
    setupFiles: 'tests/support/file-setup.ts',
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 120_000,
    env: { TZ: 'UTC' },
  },
})
