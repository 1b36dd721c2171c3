import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isInstalled } from '../../src/cli/install.mjs'

type Locked = { optionalDependencies?: Record<string, string> }

test('the lock names the packages of every platform, or npm ci would refuse a fresh clone', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, Locked>
  }
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`],
    ),
  )
  expect(missing).toEqual([])
})

test('what npm ci installs counts as installed, so that the second start does not install again', () => {
  expect(isInstalled()).toBe(true)
})
