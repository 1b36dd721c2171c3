'use client'

import { CSPProvider } from '@base-ui/react/csp-provider'
import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import { ChineseFont } from './chinese-font'

// There is nothing to tell before something is done.
const Toaster = dynamic(() => import('./toast/toaster').then((module) => module.Toaster), { ssr: false })

export function Providers({ nonce, children }: { nonce?: string; children: ReactNode }) {
  return (
    <CSPProvider nonce={nonce}>
      <div className="isolate">{children}</div>
      <Toaster />
      <ChineseFont />
    </CSPProvider>
  )
}
