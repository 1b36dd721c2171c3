import { expect, test } from 'vitest'
import { exactReading, moneyParts, moneyText, sameAmount } from './money-reading'

test('a unit typed with the number becomes the unit of the field', () => {
  expect(moneyParts('1.2亿', '万')).toEqual({ number: '1.2', unit: '亿' })
  expect(moneyParts('5000 万元', '亿')).toEqual({ number: '5000', unit: '万' })
  expect(moneyParts('1200000元', '万')).toEqual({ number: '1200000', unit: '' })
})

test('a number alone keeps the unit that the field shows', () => {
  expect(moneyParts('1.2', '亿')).toEqual({ number: '1.2', unit: '亿' })
  expect(moneyParts('１２', '万')).toEqual({ number: '１２', unit: '万' })
})

test('an English amount brings its own unit', () => {
  expect(moneyText(moneyParts('38.36B', '万'))).toBe('38.36B')
})

test('an emptied field has no value, whatever its unit', () => {
  expect(moneyText({ number: ' ', unit: '亿' })).toBe('')
})

test('every yuan of what is typed is read back', () => {
  expect(exactReading('1.2亿', 'zh-CN')).toBe('120,000,000元')
  expect(exactReading('383.6亿', 'en')).toBe('CNY 38,360,000,000')
})

test('nothing is read back while it is no amount', () => {
  expect(exactReading('', 'zh-CN')).toBeNull()
  expect(exactReading('约3亿', 'zh-CN')).toBeNull()
})

test('1.2亿 and 12000万 are the same amount', () => {
  expect(sameAmount('1.2亿', '12000万')).toBe(true)
  expect(sameAmount('120000000', '1.2亿')).toBe(true)
  expect(sameAmount('1.2亿', '1.3亿')).toBe(false)
})
