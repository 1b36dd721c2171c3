'use client'

import { FailedMessage, type FailedProps } from '@/ui/shell/failed-message'

export default function PageFailed(props: FailedProps) {
  return (
    <main className="grid min-h-dvh place-items-center">
      <FailedMessage {...props} />
    </main>
  )
}
