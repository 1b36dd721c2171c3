/** Lines for an axis from 0 to at least `largest`: at most five, a round step apart. */
export function axisLines(largest: number): number[] {
  if (!(largest > 0)) return [0]
  const rough = largest / 4
  const magnitude = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * magnitude).find((one) => one >= rough) ?? rough
  return Array.from({ length: Math.ceil(largest / step) + 1 }, (_, index) => index * step)
}
