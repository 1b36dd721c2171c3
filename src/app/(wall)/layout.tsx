import type { ReactNode } from 'react'
import { PageWords } from '../words/page-words'
import './wall.css'

/** Full screen, without the shell of the workspace. */
export default function WallLayout({ children }: { children: ReactNode }) {
  return (
    <main>
      <PageWords>{children}</PageWords>
    </main>
  )
}
