'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { toast } from '@/ui/toast/toast'
import { useUrlState } from '@/ui/url-state'
import type { MilestoneInHand } from './milestone-forms'

const PlanMilestoneForm = dynamic(() =>
  import('./milestone-forms').then((module) => module.PlanMilestoneForm),
)
const AchieveMilestoneForm = dynamic(() =>
  import('./milestone-forms').then((module) => module.AchieveMilestoneForm),
)
const EditMilestoneForm = dynamic(() =>
  import('./milestone-forms').then((module) => module.EditMilestoneForm),
)

type Act = 'plan' | 'achieve' | 'edit'

/**
 * What comes next for one milestone: plan it, record that it was reached, or edit what stands. `opensByUrl` is the
 * milestone whose form `?form=milestone` opens.
 */
export function MilestoneActs({
  milestone,
  opensByUrl,
}: {
  milestone: MilestoneInHand
  opensByUrl: boolean
}) {
  const t = useTranslations('construction')
  const router = useRouter()
  const { get, change } = useUrlState()
  const acts = actsFor(milestone)
  const asked = opensByUrl && get('form') === 'milestone' ? acts[0] : undefined
  const [chosen, setChosen] = useState<Act>()
  const act = chosen ?? asked
  const close = () => {
    setChosen(undefined)
    if (asked) change({ form: null })
  }
  const form = {
    milestone,
    onCancel: close,
    onDone: () => {
      if (act) toast(t(`${act}.done`))
      close()
      router.refresh()
    },
  }
  const kind = t(`kinds.${milestone.kind}`)
  return (
    <div className="flex justify-end gap-1">
      {acts.map((one) => (
        <Button
          key={one}
          size="sm"
          variant="ghost"
          aria-haspopup="dialog"
          aria-label={t('menu.of', { kind, act: t(`menu.${one}`) })}
          onClick={() => setChosen(one)}
        >
          {t(`menu.${one}`)}
        </Button>
      ))}
      <Dialog
        open={act !== undefined}
        onOpenChange={(open) => !open && close()}
        size="sm"
        title={act ? t(`${act}.title`, { kind }) : ''}
      >
        {act === 'plan' ? <PlanMilestoneForm {...form} /> : null}
        {act === 'achieve' ? <AchieveMilestoneForm {...form} /> : null}
        {act === 'edit' ? <EditMilestoneForm {...form} /> : null}
      </Dialog>
    </div>
  )
}

function actsFor({ plannedOn, achievedOn }: MilestoneInHand): Act[] {
  if (achievedOn) return ['edit']
  return plannedOn ? ['achieve', 'edit'] : ['plan', 'achieve']
}
