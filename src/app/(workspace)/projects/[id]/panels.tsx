import { type ReactNode, Suspense } from 'react'
import { RequestsPanel } from '@/features/aftercare/components/requests-panel'
import { FilesPanel } from '@/features/attachments/components/files-panel'
import { CommitmentsPanel } from '@/features/commitments/components/commitments-panel'
import { MilestonesPanel } from '@/features/construction/components/milestones-panel'
import { MoneyPanel } from '@/features/construction/components/money-panel'
import { ScalePanel } from '@/features/construction/components/scale-panel'
import { DecisionsPanel } from '@/features/decisions/components/decisions-panel'
import { DirectInvestmentsPanel } from '@/features/direct-investments/components/direct-investments-panel'
import { EvaluationsPanel } from '@/features/evaluations/components/evaluations-panel'
import { FactoryUnitsPanel } from '@/features/factories/components/factory-units-panel'
import { NegotiationsPanel } from '@/features/negotiations/components/negotiations-panel'
import { TimelinePanel } from '@/features/projects/components/timeline-panel'
import { SigningsPanel } from '@/features/signings/components/signings-panel'
import { SupervisionPanel } from '@/features/supervision/components/supervision-panel'
import { VisitsPanel } from '@/features/visits/components/visits-panel'
import { WorkStepsPanel } from '@/features/work-steps/components/work-steps-panel'
import type { Actor } from '@/lib/actor'
import { Skeleton } from '@/ui/skeleton'

type PanelProps = { actor: Actor; projectId: string }

const panels: { id: string; Panel: (props: PanelProps) => ReactNode | Promise<ReactNode> }[] = [
  { id: 'supervision', Panel: SupervisionPanel },
  { id: 'visits', Panel: VisitsPanel },
  { id: 'negotiations', Panel: NegotiationsPanel },
  { id: 'evaluations', Panel: EvaluationsPanel },
  { id: 'decisions', Panel: DecisionsPanel },
  { id: 'signings', Panel: SigningsPanel },
  { id: 'commitments', Panel: CommitmentsPanel },
  { id: 'milestones', Panel: MilestonesPanel },
  { id: 'money', Panel: MoneyPanel },
  { id: 'scale', Panel: ScalePanel },
  { id: 'factory-units', Panel: FactoryUnitsPanel },
  { id: 'service-requests', Panel: RequestsPanel },
  { id: 'work-steps', Panel: WorkStepsPanel },
  { id: 'direct-investments', Panel: DirectInvestmentsPanel },
  { id: 'files', Panel: FilesPanel },
]

/** Everything that hangs on a project, part by part as it is read, and at the end what was done. */
export function ProjectPanels({ before, ...props }: PanelProps & { before: string }) {
  return (
    <div className="flex min-w-0 flex-col gap-5">
      {panels.map(({ id, Panel }) => (
        <Suspense key={id} fallback={<Skeleton className="h-28 rounded-lg" />}>
          <Panel {...props} />
        </Suspense>
      ))}
      <div id="history" className="scroll-mt-4">
        <Suspense fallback={<Skeleton className="h-60 rounded-lg" />}>
          <TimelinePanel {...props} before={before} />
        </Suspense>
      </div>
    </div>
  )
}
