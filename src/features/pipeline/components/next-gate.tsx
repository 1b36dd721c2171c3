'use client'

import { ArrowRight, CircleCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/ui/button'
import { LinkButton } from '@/ui/link-button'
import { Notice } from '@/ui/notice'
import { Panel } from '@/ui/panel'
import type { GateDemand, Stage } from '../rules'
import { demandLink } from './demand-link'
import { DemandList } from './demand-list'
import { advancesTo, type MoveTarget } from './move-target'
import { usePlannedMove } from './use-planned-move'

type Props = { target: MoveTarget; to: Stage | null; missing: GateDemand[] }

/** 下一关还差什么: what the next gate asks for, the forms that fill it, and the way on. */
export function NextGate({ target, to, missing }: Props) {
  const t = useTranslations('pipeline')
  const resting = target.status === 'ACTIVE' ? null : RESTING[target.status]
  if (resting) return <Notice title={t(`gate.${resting}`)}>{t(`gate.${resting}Hint`)}</Notice>
  return (
    <Panel
      title={to ? t('gate.next') : t('gate.closing')}
      note={to ? t('gate.nextNote', { stage: t(`stages.${to}`) }) : null}
    >
      {missing.length > 0 ? (
        <div className="-my-2">
          <DemandList missing={missing} project={target} linked={target.carries} />
        </div>
      ) : (
        <p className="flex items-center gap-2 text-positive">
          <CircleCheck aria-hidden className="size-4" />
          <span className="font-medium">{t('gate.open')}</span>
        </p>
      )}
      <WayOn target={target} to={to} missing={missing} />
    </Panel>
  )
}

const RESTING = { PAUSED: 'paused', LOST: 'lost', CLOSED: 'closed' } as const

/** Closing after the last stage, recording the signing before 签约, a move everywhere else. */
function WayOn(props: Props) {
  const { target, to, missing } = props
  if (to === null) return target.carries && missing.length === 0 ? <CloseButton target={target} /> : null
  if (!advancesTo(target)) return null
  if (to === 'SIGNING') return target.carries ? <SigningLink {...props} /> : null
  return <AdvanceButton target={target} to={to} missing={missing} />
}

function CloseButton({ target }: { target: MoveTarget }) {
  const t = useTranslations('pipeline.moves')
  const { plan, dialog } = usePlannedMove()
  return (
    <div className="mt-4">
      <Button variant="primary" onClick={() => plan({ act: 'CLOSE', target })}>
        {t('CLOSE')}
      </Button>
      {dialog}
    </div>
  )
}

function SigningLink({ target, missing }: Props) {
  const t = useTranslations('pipeline.advance')
  return (
    <div className="mt-4 flex flex-col items-start gap-2">
      <p className="text-sm text-muted">{t('signHint')}</p>
      {missing.length === 0 ? (
        <LinkButton variant="primary" href={demandLink('signing', target)}>
          {t('sign')}
        </LinkButton>
      ) : null}
    </div>
  )
}

function AdvanceButton({ target, to, missing }: Props & { to: Stage }) {
  const t = useTranslations('pipeline')
  const { plan, dialog } = usePlannedMove()
  const open = missing.length === 0
  if (open ? !target.carries : !target.skips) return null
  return (
    <div className="mt-4">
      <Button
        variant={open ? 'primary' : 'secondary'}
        icon={<ArrowRight aria-hidden />}
        onClick={() => plan({ act: 'ADVANCE', target, to, missing })}
      >
        {open ? t('advance.action', { stage: t(`stages.${to}`) }) : t('advance.skip')}
      </Button>
      {dialog}
    </div>
  )
}
