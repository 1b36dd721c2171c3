const STEP = 1024

/** 512 B, 20.5 KB, 3.1 MB. */
export function FileSize({ bytes }: { bytes: number }) {
  if (bytes < STEP) return <span className="tabular">{bytes} B</span>
  const [size, unit] = bytes < STEP * STEP ? [bytes / STEP, 'KB'] : [bytes / STEP / STEP, 'MB']
  return (
    <span className="tabular">
      {size.toFixed(1)} {unit}
    </span>
  )
}
