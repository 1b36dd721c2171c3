import { BlockList, isIP } from 'node:net'

/** Everything that is not the public internet, by the special-purpose registries of IANA (RFC 6890 and later). */
const inside = new BlockList()
const V4: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]
for (const [net, bits] of V4) inside.addSubnet(net, bits, 'ipv4')

/** 2000::/3 is all that is given out of IPv6; the transition nets in it carry IPv4 addresses of any kind. */
const global6 = new BlockList()
global6.addSubnet('2000::', 3, 'ipv6')
const carriers6 = new BlockList()
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  carriers6.addSubnet(net, bits, 'ipv6')
}

/** True for an address of this machine, of a private network or of no network at all, in any writing. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return inside.check(address, 'ipv4')
  if (family === 6) return !global6.check(address, 'ipv6') || carriers6.check(address, 'ipv6')
  return true
}
