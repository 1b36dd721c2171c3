import { describe, expect, test } from 'vitest'
import { coreEnterpriseName, normaliseEnterpriseName, similarity } from '@/lib/enterprise-name'

describe('one enterprise, several writings', () => {
  test('brackets, spaces and full-width letters make no other name', () => {
    const name = normaliseEnterpriseName('宁德时代（贵州）新能源科技有限公司')
    expect(normaliseEnterpriseName('宁德时代(贵州) 新能源科技有限公司')).toBe(name)
    expect(normaliseEnterpriseName('ＡＢＣ Tech')).toBe('abctech')
    expect(name).toBe('宁德时代贵州新能源科技有限公司')
  })

  test('the legal form is no part of the core name', () => {
    expect(coreEnterpriseName('贵州某某科技集团有限公司')).toBe('贵州某某科技')
    expect(coreEnterpriseName('华为技术股份有限公司')).toBe('华为技术')
    expect(coreEnterpriseName('Example Co., Ltd.')).toBe('example')
    expect(coreEnterpriseName('有限公司')).toBe('有限公司')
    expect(coreEnterpriseName('！！')).toBe('!!')
  })

  test('names that differ in form only are the same, close ones near, others far', () => {
    expect(similarity('贵州白山云科技股份有限公司', '贵州白山云科技有限公司')).toBe(1)
    expect(similarity('贵州白山云科技有限公司', '白山云科技（贵州）有限公司')).toBeGreaterThan(0.6)
    expect(similarity('贵州白山云科技有限公司', '贵州省白山云科技公司')).toBeGreaterThan(0.7)
    expect(similarity('贵州白山云科技有限公司', '深圳比亚迪汽车有限公司')).toBe(0)
    expect(similarity('云', '山')).toBe(0)
  })

  test('likeness is the same from both sides', () => {
    expect(similarity('比亚迪汽车', '比亚迪电池')).toBe(similarity('比亚迪电池', '比亚迪汽车'))
  })
})
