import { describe, expect, test } from 'vitest'
import { conflictingRole, deviceOf, lastTokenDay, ownPath, passwordProblem, sourceOf } from './rules'

describe('a new password', () => {
  test('does not hold the user name', () => {
    expect(passwordProblem('my-officer1-pass', 'officer1')).toBe('passwordHoldsName')
    expect(passwordProblem('ＯＦＦＩＣＥＲ１！贵安贵安', 'officer1')).toBe('passwordHoldsName')
  })

  test.each(['password123', 'Zhaoshang2024', '1234567890', 'aaaaaaaaaaaa', 'abababababab', 'qwertyuiop'])(
    '%s is among the first that anybody tries',
    (password) => {
      expect(passwordProblem(password, 'officer1')).toBe('passwordTooCommon')
    },
  )

  test.each(['correct horse battery', '贵安的云很白很白哦好', 'k7mq-x2vn-ab3d'])('%s will do', (password) => {
    expect(passwordProblem(password, 'officer1')).toBeNull()
  })
})

describe('roles that exclude each other', () => {
  test('an admin has no part in the business and does not audit', () => {
    expect(conflictingRole({ areaRoles: ['COORDINATOR'], hasMembership: false }, 'ADMIN')).toBe('COORDINATOR')
    expect(conflictingRole({ areaRoles: ['AUDITOR'], hasMembership: false }, 'ADMIN')).toBe('AUDITOR')
    expect(conflictingRole({ areaRoles: [], hasMembership: true }, 'AUDITOR')).toBe('MEMBERSHIP')
    expect(conflictingRole({ areaRoles: ['ADMIN'], hasMembership: false }, 'MEMBERSHIP')).toBe('ADMIN')
    expect(conflictingRole({ areaRoles: ['AUDITOR'], hasMembership: false }, 'LEADERSHIP')).toBe('AUDITOR')
  })

  test('business roles add up', () => {
    expect(conflictingRole({ areaRoles: ['COORDINATOR'], hasMembership: true }, 'LEADERSHIP')).toBeNull()
    expect(conflictingRole({ areaRoles: ['SECRETARY'], hasMembership: true }, 'MEMBERSHIP')).toBeNull()
    expect(conflictingRole({ areaRoles: [], hasMembership: false }, 'ADMIN')).toBeNull()
  })
})

describe('where tries are counted', () => {
  test('an IPv4 address counts whole, however it is written', () => {
    expect(sourceOf('10.0.0.7')).toBe('10.0.0.7')
    expect(sourceOf('::ffff:10.0.0.7')).toBe('10.0.0.7')
    expect(sourceOf('')).toBe('unknown')
  })

  test('the addresses that one IPv6 household can pick from count as one', () => {
    expect(sourceOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
    expect(sourceOf('2001:0DB8:0001:0002::9')).toBe('2001:db8:1:2::/64')
    expect(sourceOf('::1')).toBe('0:0:0:0::/64')
    expect(sourceOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64')
  })
})

describe('where one goes after signing in', () => {
  test('back to the page that was asked for', () => {
    expect(ownPath('/projects?stage=SIGNING&q=%E7%94%B5#top')).toBe('/projects?stage=SIGNING&q=%E7%94%B5#top')
    expect(ownPath(undefined)).toBe('/')
  })

  test.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/..//elsewhere.example',
    'javascript:alert(1)',
    '/sign-in?from=/',
    `/${'x'.repeat(3000)}`,
  ])('never to %s', (wanted) => {
    expect(ownPath(wanted)).toBe('/')
  })
})

test('a token lives for a year at most', () => {
  expect(lastTokenDay('2024-02-29')).toBe('2025-02-28')
})

test('a device is called by browser and system, as far as it says', () => {
  const wechat = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Mobile/15E148 MicroMessenger/8.0'
  expect(deviceOf(wechat)).toEqual({ name: 'WeChat · iOS', phone: true })
  const edge = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0'
  expect(deviceOf(edge)).toEqual({ name: 'Edge · Windows', phone: false })
  expect(deviceOf('')).toEqual({ name: '', phone: false })
})
