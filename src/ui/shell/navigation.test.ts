import { expect, test } from 'vitest'
import { openEntry } from './navigation'

const entries = [{ href: '/' }, { href: '/leads' }, { href: '/leads/inbox' }, { href: '/projects' }]

test('a record belongs to its list', () => {
  expect(openEntry(entries, '/projects/0192')).toBe('/projects')
})

test('the inbox is not the list that its address begins with', () => {
  expect(openEntry(entries, '/leads/inbox')).toBe('/leads/inbox')
  expect(openEntry(entries, '/leads/new')).toBe('/leads')
})

test('home is only open at home', () => {
  expect(openEntry(entries, '/')).toBe('/')
  expect(openEntry(entries, '/account')).toBeUndefined()
})
