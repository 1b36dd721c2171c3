import { describe, expect, it } from 'vitest'
import { isSameEnterprise, lockKeys } from './rules'

const same = (one: string, other: string) => isSameEnterprise({ name: one }, { name: other })

describe('one enterprise under several writings', () => {
  it('brackets, spaces and legal forms make no other enterprise', () => {
    expect(same('星云电池（贵州）有限公司', '星云电池(贵州) 有限公司')).toBe(true)
    expect(same('贵州星云电池科技有限公司', '贵州星云电池科技集团股份有限公司')).toBe(true)
  })

  it('a short name inside the full one is the same enterprise', () => {
    expect(same('宁德时代', '宁德时代新能源科技股份有限公司')).toBe(true)
  })

  it('names that share only common words are two enterprises', () => {
    expect(same('贵州新能源科技有限公司', '贵州新材料科技有限公司')).toBe(false)
    expect(same('贵安大数据产业发展有限公司', '贵安大数据科技发展有限公司')).toBe(false)
  })

  it('a name with another character is another enterprise, words left out or moved are not', () => {
    expect(same('春江水务投资公司', '夏江水务投资公司')).toBe(false)
    expect(same('贵州星云电池有限公司', '星云电池（贵州）有限公司')).toBe(true)
    expect(same('贵州梵净山大健康医药产业示范园', '贵州梵净山大健康医约产业示范园')).toBe(false)
  })

  it('the members of a series are as many enterprises', () => {
    expect(same('贵阳第一建筑材料有限公司', '贵阳第二建筑材料有限公司')).toBe(false)
    expect(same('贵安云谷数据中心A', '贵安云谷数据中心B')).toBe(false)
    expect(same('云山1号电池材料有限公司', '云山2号电池材料有限公司')).toBe(false)
  })

  it('two credit codes are two enterprises, unless the name is the very same', () => {
    const [one, other] = ['91520900MA6H3YHT23', '91520115MAAK5KRY17']
    expect(
      isSameEnterprise(
        { name: '贵州星云电池有限公司', creditCode: one },
        { name: '贵州星云电池集团有限公司', creditCode: other },
      ),
    ).toBe(false)
    expect(
      isSameEnterprise({ name: '星云电池', creditCode: one }, { name: '星云电池', creditCode: other }),
    ).toBe(true)
    expect(isSameEnterprise({ name: '星云', creditCode: one }, { name: '海岳', creditCode: one })).toBe(true)
  })

  it('whatever is alike shares a lock', () => {
    const one = lockKeys([{ name: '宁德时代' }])
    const other = lockKeys([{ name: '宁德时代新能源科技股份有限公司' }])
    expect(one.some((key) => other.includes(key))).toBe(true)
  })
})
