'use client'

import { FailedMessage, type FailedProps } from '@/ui/shell/failed-message'

export default function PageFailed(props: FailedProps) {
  return (
    <div className="pt-[12dvh]">
      <FailedMessage {...props} />
    </div>
  )
}
