import type { ReactNode } from 'react'

/** Fields that belong together, side by side where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="flex flex-col gap-4 sm:flex-row sm:items-start sm:gap-3">{children}</div>
}
