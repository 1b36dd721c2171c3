'use client'

import { Ellipsis, FilePen, PencilLine, Undo2 } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { IconButton } from '@/ui/icon-button'
import { Menu, MenuItem } from '@/ui/menu'
import { Sheet } from '@/ui/sheet'
import { toast } from '@/ui/toast/toast'
import type { DirectInvestmentChoices } from './direct-investment-fields'
import type { InHand } from './edit-form'

const EditForm = dynamic(() => import('./edit-form').then((module) => module.EditForm))
const ReviseForm = dynamic(() => import('./revise-form').then((module) => module.ReviseForm))
const WithdrawForm = dynamic(() => import('./withdraw-form').then((module) => module.WithdrawForm))
const ReinstateForm = dynamic(() => import('./withdraw-form').then((module) => module.ReinstateForm))

type Act = 'revise' | 'edit' | 'withdraw' | 'reinstate'
type Props = { inHand: InHand; choices: DirectInvestmentChoices; today: string }

/** What can be done: other amounts from a day on, a mended mistake, or that it asks no more. */
export function DirectInvestmentActs({ inHand, choices, today }: Props) {
  const t = useTranslations('direct-investments')
  const router = useRouter()
  const [act, setAct] = useState<Act | null>(null)
  const close = () => setAct(null)
  const form = {
    inHand,
    onCancel: close,
    onDone: () => {
      if (act) toast(t(`${act}.done`))
      close()
      router.refresh()
    },
  }
  return (
    <>
      {inHand.withdrawnOn ? null : (
        <Button variant="primary" icon={<FilePen aria-hidden />} onClick={() => setAct('revise')}>
          {t('revise.action')}
        </Button>
      )}
      <ActsMenu withdrawn={inHand.withdrawnOn !== null} choose={setAct} />
      <Sheet
        open={act !== null}
        onOpenChange={(open) => !open && close()}
        title={act ? t(`${act}.title`) : ''}
        description={act ? t(`${act}.description`, { name: inHand.name }) : undefined}
      >
        {act === 'revise' ? <ReviseForm {...form} today={today} /> : null}
        {act === 'edit' ? <EditForm {...form} choices={choices} /> : null}
        {act === 'withdraw' ? <WithdrawForm {...form} today={today} /> : null}
        {act === 'reinstate' ? <ReinstateForm {...form} /> : null}
      </Sheet>
    </>
  )
}

function ActsMenu({ withdrawn, choose }: { withdrawn: boolean; choose: (act: Act) => void }) {
  const t = useTranslations('direct-investments')
  return (
    <Menu
      trigger={
        <IconButton label={t('more')}>
          <Ellipsis aria-hidden />
        </IconButton>
      }
    >
      <MenuItem icon={<PencilLine aria-hidden />} onSelect={() => choose('edit')}>
        {t('edit.action')}
      </MenuItem>
      {withdrawn ? (
        <MenuItem icon={<Undo2 aria-hidden />} onSelect={() => choose('reinstate')}>
          {t('reinstate.action')}
        </MenuItem>
      ) : (
        <MenuItem icon={<Undo2 aria-hidden />} danger onSelect={() => choose('withdraw')}>
          {t('withdraw.action')}
        </MenuItem>
      )}
    </Menu>
  )
}
