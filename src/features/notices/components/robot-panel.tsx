'use client'

import { Bot } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { Button } from '@/ui/button'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { useTell } from '@/ui/form/use-tell'
import { FormSheet } from '@/ui/form-sheet'
import { Panel } from '@/ui/panel'
import { removeRobotAction, tryRobotAction } from '../actions'
import type { getRobot } from '../queries'

const RobotForm = dynamic(() => import('./robot-form').then((module) => module.RobotForm))

type Robot = NonNullable<Awaited<ReturnType<typeof getRobot>>>

/** The group that the area's notices go to; the robot's address is never shown again. */
export function RobotPanel({ robot }: { robot: Robot | null }) {
  const t = useTranslations('notices.robot')
  const label = t(robot ? 'change' : 'set')
  return (
    <Panel title={t('title')}>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <div className="min-w-64 flex-1">
          <p className="font-medium">
            {robot ? t('stands', { platform: t(`kinds.${robot.kind}`), host: robot.host }) : t('none')}
          </p>
          <p className="text-sm text-muted">{t('hint')}</p>
          {robot ? <Deliveries robot={robot} /> : null}
        </div>
        <div className="flex flex-wrap gap-2">
          {robot ? <RobotActs /> : null}
          <FormSheet
            name="robot"
            title={t('title')}
            description={t('hint')}
            label={label}
            icon={<Bot aria-hidden />}
          >
            {(close) => <RobotForm kind={robot?.kind ?? 'WECOM'} close={close} />}
          </FormSheet>
        </div>
      </div>
    </Panel>
  )
}

function Deliveries({ robot: { waiting, failure } }: { robot: Robot }) {
  const t = useTranslations('notices')
  if (failure) return <p className="text-sm text-critical">{t(`failures.${failure}`)}</p>
  return waiting > 0 ? <p className="text-sm text-muted">{t('robot.waiting', { count: waiting })}</p> : null
}

function RobotActs() {
  const t = useTranslations('notices.robot')
  const tell = useTell()
  const [pending, start] = useTransition()
  return (
    <>
      <Button
        size="sm"
        pending={pending}
        onClick={() => start(async () => void (await tell(() => tryRobotAction({}), t('tried'))))}
      >
        {t('try')}
      </Button>
      <ConfirmDialog
        title={t('remove')}
        confirmLabel={t('remove')}
        danger
        trigger={<Button size="sm">{t('remove')}</Button>}
        onConfirm={() => tell(() => removeRobotAction({}), t('removed'))}
      >
        {t('removeQuestion')}
      </ConfirmDialog>
    </>
  )
}
