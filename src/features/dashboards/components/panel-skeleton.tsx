import { Panel } from '@/ui/panel'
import { Skeleton } from '@/ui/skeleton'

/** Stands where a panel will be, as high as it will be. */
export function PanelSkeleton({ height, className }: { height: number; className?: string }) {
  return (
    <Panel className={className}>
      <div style={{ height }} className="flex flex-col gap-4">
        <Skeleton className="h-5 w-40" />
        <Skeleton className="min-h-0 flex-1" />
      </div>
    </Panel>
  )
}
