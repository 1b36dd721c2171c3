import { expect, test } from 'vitest'
import { loadMessages, type Messages } from './load'

test('every text exists in both languages', async () => {
  const [chinese, english] = await Promise.all([loadMessages('zh-CN'), loadMessages('en')])
  expect(keysOf(english)).toEqual(keysOf(chinese))
})

test('a text asks for the same values in both languages', async () => {
  const [chinese, english] = await Promise.all([loadMessages('zh-CN'), loadMessages('en')])
  expect(valuesOf(english)).toEqual(valuesOf(chinese))
})

test('no Chinese text is empty', async () => {
  const texts = textsOf(await loadMessages('zh-CN'))
  expect(texts.filter(([, text]) => text.trim() === '')).toEqual([])
})

function textsOf(messages: Messages, path = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : textsOf(value, `${path}${key}.`),
  )
}

function keysOf(messages: Messages) {
  return textsOf(messages)
    .map(([key]) => key)
    .sort()
}

function valuesOf(messages: Messages) {
  const named = textsOf(messages).map(([key, text]) => {
    const names = [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name)
    return [key, [...new Set(names)].sort()] as const
  })
  return Object.fromEntries(named)
}
