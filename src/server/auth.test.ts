import { afterAll, expect, test } from 'vitest'
import { sessionCookie } from '@/server/auth'
import { completeEnvironment } from '@/server/settings'

const usual = { NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? '' }
afterAll(() => completeEnvironment(usual))

test('two copies on one machine do not sign each other out', () => {
  completeEnvironment({ NEXTAUTH_URL: 'http://localhost:3001' })
  const one = sessionCookie().name
  completeEnvironment({ NEXTAUTH_URL: 'http://localhost:3002' })
  expect(sessionCookie().name).not.toBe(one)
})

test('over https a session belongs to this host alone', () => {
  completeEnvironment({ NEXTAUTH_URL: 'https://zhaoshang.example.gov.cn' })
  expect(sessionCookie()).toMatchObject({ name: '__Host-zhaoshang.session', options: { secure: true } })
})
