'use client'

import { CircleCheck, CircleSlash, Ellipsis, PencilLine, RotateCcw } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { IconButton } from '@/ui/icon-button'
import { Menu, MenuItem } from '@/ui/menu'
import { Sheet } from '@/ui/sheet'
import { toast } from '@/ui/toast/toast'
import type { CommitmentInHand } from './commitment-in-hand'

const EditCommitmentForm = dynamic(() => import('./clause-forms').then((module) => module.EditCommitmentForm))
const FulfilCommitmentForm = dynamic(() =>
  import('./settle-forms').then((module) => module.FulfilCommitmentForm),
)
const WaiveCommitmentForm = dynamic(() =>
  import('./settle-forms').then((module) => module.WaiveCommitmentForm),
)
const ReopenCommitmentForm = dynamic(() =>
  import('./settle-forms').then((module) => module.ReopenCommitmentForm),
)

type Act = 'fulfil' | 'edit' | 'waive' | 'reopen'

const ICONS: Record<Act, ReactNode> = {
  fulfil: <CircleCheck aria-hidden />,
  edit: <PencilLine aria-hidden />,
  waive: <CircleSlash aria-hidden />,
  reopen: <RotateCcw aria-hidden />,
}

/** What can be done to a promise: an open one is kept, edited or waived; a settled one is opened again. */
export function CommitmentActs({ commitment }: { commitment: CommitmentInHand }) {
  const t = useTranslations('commitments')
  const router = useRouter()
  const [act, setAct] = useState<Act | null>(null)
  const close = () => setAct(null)
  const form = {
    commitment,
    onCancel: close,
    onDone: () => {
      if (act) toast(t(`${act}.done`))
      close()
      router.refresh()
    },
  }
  const acts: Act[] = commitment.state === 'OPEN' ? ['fulfil', 'edit', 'waive'] : ['reopen']
  return (
    <>
      <Menu
        trigger={
          <IconButton label={t('menu.label', { clause: commitment.clause.slice(0, 20) })} size="sm">
            <Ellipsis aria-hidden />
          </IconButton>
        }
      >
        {acts.map((one) => (
          <MenuItem key={one} icon={ICONS[one]} danger={one === 'waive'} onSelect={() => setAct(one)}>
            {t(`menu.${one}`)}
          </MenuItem>
        ))}
      </Menu>
      <Sheet
        open={act !== null}
        onOpenChange={(open) => !open && close()}
        title={act ? t(`${act}.title`) : ''}
        description={commitment.clause}
      >
        {act === 'fulfil' ? <FulfilCommitmentForm {...form} /> : null}
        {act === 'edit' ? <EditCommitmentForm {...form} /> : null}
        {act === 'waive' ? <WaiveCommitmentForm {...form} /> : null}
        {act === 'reopen' ? <ReopenCommitmentForm {...form} /> : null}
      </Sheet>
    </>
  )
}
