'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Dialog } from '@/ui/dialog'
import { toast } from '@/ui/toast/toast'
import type { GateDemand, ManualAct, Stage } from '../rules'
import { AdvanceForm } from './advance-form'
import { CloseForm, LoseForm, SendBackForm, StatusForm } from './move-forms'
import type { MoveTarget } from './move-target'

/** A move about to be made; `missing` is what the gate is already known to ask for. */
export type PlannedMove = { act: ManualAct; target: MoveTarget; to?: Stage; missing?: GateDemand[] }

export function MoveDialog({ planned, close }: { planned: PlannedMove; close: () => void }) {
  const t = useTranslations('pipeline')
  const router = useRouter()
  const { act, target, to } = planned
  const title =
    act === 'ADVANCE' && to ? t('advance.title', { stage: t(`stages.${to}`) }) : t(`moves.titles.${act}`)
  function done() {
    const did =
      act === 'ADVANCE' && to ? t('advance.action', { stage: t(`stages.${to}`) }) : t(`moves.${act}`)
    toast(t('moves.done', { name: target.name, act: did }))
    close()
    router.refresh()
  }
  return (
    <Dialog open onOpenChange={(open) => !open && close()} size="sm" title={title} description={target.name}>
      <div className="flex flex-col gap-4">
        {act === 'ADVANCE' ? null : <p className="text-muted">{t(`moves.hints.${act}`)}</p>}
        <MoveForm planned={planned} onDone={done} onCancel={close} />
      </div>
    </Dialog>
  )
}

type FormProps = { planned: PlannedMove; onDone: () => void; onCancel: () => void }

function MoveForm({ planned: { act, target, to, missing }, ...rest }: FormProps) {
  switch (act) {
    case 'ADVANCE':
      return to ? <AdvanceForm target={target} to={to} missing={missing} {...rest} /> : null
    case 'SEND_BACK':
      return <SendBackForm target={target} to={to} {...rest} />
    case 'LOSE':
      return <LoseForm target={target} {...rest} />
    case 'CLOSE':
      return <CloseForm target={target} {...rest} />
    default:
      return <StatusForm act={act} target={target} {...rest} />
  }
}
