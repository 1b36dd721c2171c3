import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { queryGrams, queryTerms, searchGrams, searchText } from '@/lib/grams'
import { fullPinyin, pinyinInitials } from '@/lib/pinyin'

function finds(query: string, ...texts: string[]): boolean {
  const grams = searchGrams(...texts)
  const text = searchText(...texts)
  return (
    queryGrams(query).every((gram) => grams.includes(gram)) &&
    queryTerms(query).every((term) => text.includes(term))
  )
}

describe('search', () => {
  const texts = ['宁德时代（贵州）新能源科技有限公司', '动力电池 B2 产线'] as const

  test.each(['电', '电池', '宁德', '时代(贵', 'ndsd', 'ningde', 'B2', 'ｂ２', '电池 宁德', 'dldc'])(
    'finds the record by %s',
    (query) => {
      expect(finds(query, ...texts)).toBe(true)
    },
  )

  test.each(['德宁', '池电', '比亚迪', 'zzz', '电池 比亚迪', '公司动力'])(
    'does not find it by %s',
    (query) => {
      expect(finds(query, ...texts)).toBe(false)
    },
  )

  test('an empty query asks for nothing', () => {
    expect(queryGrams('  ')).toEqual([])
    expect(queryTerms('  ')).toEqual([])
    expect(searchGrams(null, undefined, '')).toEqual([])
  })

  test('any part of any word of a text finds it', () => {
    const word = fc.string({ unit: fc.constantFrom(...'贵安新区电池宁德AbC1é'), minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(word, fc.nat(11), fc.nat(11), (written, from, length) => {
        const part = [...written].slice(from, from + length + 1).join('')
        expect(part === '' || finds(part, written)).toBe(true)
      }),
    )
  })

  test('pinyin is written without tones', () => {
    expect(fullPinyin('贵安新区')).toBe('guianxinqu')
    expect(pinyinInitials('贵安新区')).toBe('gaxq')
    expect(fullPinyin('绿色B2')).toBe('lvseb2')
    expect(fullPinyin('重庆')).toBe('chongqing')
  })
})
