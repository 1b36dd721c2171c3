import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textDifferences } from './text-difference'

const written = (before: string, after: string) =>
  textDifferences(before, after).map(
    ({ kind, text }) => ({ same: text, gone: `[-${text}-]`, new: `[+${text}+]` })[kind],
  )

describe('the difference of two texts', () => {
  it('is told word by word, in Chinese too', () => {
    expect(written('新增企业三家，落地项目两个。', '新增企业五家，落地项目两个。').join('')).toBe(
      '新增企业[-三家-][+五家+]，落地项目两个。',
    )
    expect(written('sign two firms', 'sign three firms').join('')).toBe('sign [-two-][+three+] firms')
  })

  it('is nothing where nothing changed, and all where all did', () => {
    expect(textDifferences('同', '同')).toEqual([{ kind: 'same', text: '同' }])
    expect(textDifferences('', '')).toEqual([])
    expect(textDifferences('', '新')).toEqual([{ kind: 'new', text: '新' }])
    expect(textDifferences('旧', '')).toEqual([{ kind: 'gone', text: '旧' }])
  })

  it('holds both texts whole', () => {
    const words = fc.array(fc.constantFrom('园区', '企业', '，', '。\n', ' three', '亿元'), { maxLength: 30 })
    fc.assert(
      fc.property(words, words, (old, now) => {
        const [before, after] = [old.join(''), now.join('')]
        const parts = textDifferences(before, after)
        const without = (kind: string) =>
          parts
            .filter((part) => part.kind !== kind)
            .map(({ text }) => text)
            .join('')
        expect([without('new'), without('gone')]).toEqual([before, after])
      }),
    )
  })

  it('of very long texts is told sentence by sentence, soon', () => {
    const long = (mark: string) =>
      Array.from({ length: 2000 }, (_, index) => `第${index}件${mark}。`).join('')
    const started = process.cpuUsage()
    const parts = textDifferences(`${long('甲')}完。`, `${long('乙')}完。`)
    expect(parts.at(-1)).toEqual({ kind: 'same', text: '完。' })
    // Of the processor, whatever else the machine does.
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(5_000)
  })
})
