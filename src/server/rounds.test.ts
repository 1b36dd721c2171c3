import { afterEach, expect, test, vi } from 'vitest'
import { startRounds } from '@/server/rounds'

afterEach(() => vi.useRealTimers())

test('a round waits for the one before it, and none begins once the process is told to stop', async () => {
  vi.useFakeTimers()
  let begun = 0
  let end = () => {}
  startRounds('tests', 10, () => {
    begun += 1
    return new Promise((resolve) => {
      end = resolve
    })
  })
  await vi.advanceTimersByTimeAsync(100)
  expect(begun).toBe(1)
  end()
  await vi.advanceTimersByTimeAsync(10)
  expect(begun).toBe(2)
  end()
  process.emit('SIGHUP')
  await vi.advanceTimersByTimeAsync(100)
  expect(begun).toBe(2)
})
