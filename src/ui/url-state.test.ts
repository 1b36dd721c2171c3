import { expect, test } from 'vitest'
import { changedQuery } from './url-state'

test('a new filter stands in the address and leads back to the first page', () => {
  expect(changedQuery('q=电池&cursor=abc', { stage: 'SIGNING' })).toBe('?q=%E7%94%B5%E6%B1%A0&stage=SIGNING')
})

test('an emptied filter leaves the address', () => {
  expect(changedQuery('stage=SIGNING', { stage: '' })).toBe('')
  expect(changedQuery('stage=SIGNING&sort=-amount', { stage: null })).toBe('?sort=-amount')
})

test('turning the page keeps every filter', () => {
  expect(changedQuery('stage=SIGNING', { cursor: 'next' })).toBe('?stage=SIGNING&cursor=next')
})

test('a filter may have several values', () => {
  expect(changedQuery('tag=a', { tag: ['b', 'c'] })).toBe('?tag=b&tag=c')
})
