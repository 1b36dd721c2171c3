import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import { loadMessages } from '@/messages/load'
import { describeMeasure, groupOf, MEASURE_GROUPS, matchesWords } from './describe-measure'
import { MEASURE_KEYS } from './rules'

type Words = Parameters<typeof describeMeasure>[1]

async function wordsIn(locale: string): Promise<Words> {
  return createTranslator({
    locale,
    messages: await loadMessages(locale),
    namespace: 'figures',
  }) as unknown as Words
}

test('every figure and rate says in both languages how it is counted, in what unit, from what, and who answers for it', async () => {
  for (const locale of ['zh-CN', 'en']) {
    const words = await wordsIn(locale)
    for (const key of MEASURE_KEYS) {
      for (const part of ['name', 'definition', 'source', 'owner'])
        expect(words.has(`keys.${key}.${part}`), `${locale} ${key}.${part}`).toBe(true)
      expect(describeMeasure(key, words, '2023-12-20').facts.every(({ value }) => value !== '')).toBe(true)
    }
  }
})

test('every figure and rate stands under one heading of the registry', () => {
  expect(MEASURE_KEYS.filter((key) => groupOf(key) === undefined)).toEqual([])
  expect(new Set(MEASURE_KEYS.map(groupOf))).toEqual(new Set(MEASURE_GROUPS))
})

test('a figure is found by its name, its rule, its standard or its owner, in either width and case', async () => {
  const signed = describeMeasure('signed.amount', await wordsIn('zh-CN'))
  for (const words of ['签约金额', '框架协议', '招商工作报告', '投资促进局', '２０２３', ''])
    expect(matchesWords(signed, words)).toBe(true)
  expect(matchesWords(signed, '厂房')).toBe(false)
})
