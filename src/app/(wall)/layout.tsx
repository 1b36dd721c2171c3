import type { ReactNode } from 'react'
import './wall.css'

/** Full screen, without the shell of the workspace. */
export default function WallLayout({ children }: { children: ReactNode }) {
  return <main>{children}</main>
}
