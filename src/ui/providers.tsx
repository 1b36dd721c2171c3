'use client'

import { CSPProvider } from '@base-ui/react/csp-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactNode } from 'react'
import { ChineseFont } from './chinese-font'
import { Toaster } from './toast/toaster'

export function Providers({ nonce, children }: { nonce?: string; children: ReactNode }) {
  return (
    <CSPProvider nonce={nonce}>
      <Tooltip.Provider delay={400}>
        <div className="isolate">{children}</div>
        <Toaster />
        <ChineseFont />
      </Tooltip.Provider>
    </CSPProvider>
  )
}
