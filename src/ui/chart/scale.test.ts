import { expect, test } from 'vitest'
import { axisLines } from './scale'

test('an axis has at most six round lines and covers the largest value', () => {
  expect(axisLines(78)).toEqual([0, 20, 40, 60, 80])
  expect(axisLines(383.6)).toEqual([0, 100, 200, 300, 400])
  expect(axisLines(5)).toEqual([0, 2, 4, 6])
})

test('an axis without values has its ground line', () => {
  expect(axisLines(0)).toEqual([0])
})
