import { describe, expect, it } from 'vitest'
import { isPrivateAddress } from './private-address'

describe('an address of a private network', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    'fe80::1',
    'fc00::1',
    'fd12:3456::1',
    '2002:7f00:1::',
    '2001:0:1::1',
    '2001:db8::1',
    'ff02::1',
    'localhost',
    '',
  ])('is told: %s', (address) => expect(isPrivateAddress(address)).toBe(true))

  it.each(['8.8.8.8', '172.32.0.1', '192.169.0.1', '2400:3200::1', '2606:4700:4700::1111'])(
    'is not a public one: %s',
    (address) => expect(isPrivateAddress(address)).toBe(false),
  )
})
