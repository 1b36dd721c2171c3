import { parseArgs } from 'node:util'
import { expect, test } from 'vitest'
import { knownSentence } from './explain-failure.mjs'

test('a command on a database without tables says to migrate first, however the lack is called', () => {
  const missing = [
    Object.assign(new Error('The table `public.User` does not exist'), { code: 'P2021' }),
    Object.assign(new Error('relation "_prisma_migrations" does not exist'), { code: '42P01' }),
    Object.assign(new Error('Raw query failed. Code: `42P01`. Message: `…`'), { code: 'P2010' }),
  ]
  for (const error of missing) expect(knownSentence(error)).toMatch(/npm run db -- migrate/)
})

test('an option that there is not is named in one sentence', () => {
  const wrong = () => parseArgs({ args: ['--until'], options: { until: { type: 'string' } } })
  expect(sentenceOf(wrong)).toBe("Option '--until <value>' argument missing.")
  expect(sentenceOf(() => parseArgs({ args: ['--bogus'], options: {} }))).toBe("Unknown option '--bogus'.")
})

test('a file for which there is no folder is named', () => {
  const error = Object.assign(new Error('ENOENT'), { code: 'ENOENT', path: '/nowhere/area.backup' })
  expect(knownSentence(error)).toContain('/nowhere/area.backup')
})

test('what nobody foresaw keeps its stack', () => {
  expect(knownSentence(new Error('surprise'))).toBeUndefined()
})

function sentenceOf(failing: () => unknown): string | undefined {
  try {
    failing()
  } catch (error) {
    return knownSentence(error)
  }
}
