/** A part of a whole as 12.3%; a dash where there is no whole. */
export function writtenShare(part: bigint, whole: bigint): string {
  if (whole <= 0n) return '—'
  return `${(Number((part * 10_000n) / whole) / 100).toFixed(1)}%`
}

/** The same for drawing: percent from 0 to 100. */
export function drawnShare(part: bigint, whole: bigint): number {
  if (whole <= 0n || part <= 0n) return 0
  return part >= whole ? 100 : Number((part * 1000n) / whole) / 10
}
