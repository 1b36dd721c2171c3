'use client'

import { CircleCheck, Ellipsis, PencilLine, RotateCcw } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTell } from '@/ui/form/use-tell'
import { IconButton } from '@/ui/icon-button'
import { Menu, MenuItem } from '@/ui/menu'
import { Sheet } from '@/ui/sheet'
import { toast } from '@/ui/toast/toast'
import { reopenFactorAction } from '../actions'
import type { FactorInHand } from './factor-forms'

const EditFactorForm = dynamic(() => import('./factor-forms').then((module) => module.EditFactorForm))
const SettleFactorForm = dynamic(() => import('./factor-forms').then((module) => module.SettleFactorForm))

/** What can be done with one thing that the project needs; its owner may only say how it ended. */
export function FactorActs({ factor, mayEdit }: { factor: FactorInHand; mayEdit: boolean }) {
  const t = useTranslations('work-steps')
  const router = useRouter()
  const tell = useTell()
  const [act, setAct] = useState<'settle' | 'change'>()
  const { id, version, need, state } = factor
  const close = () => setAct(undefined)
  const form = {
    factor,
    onCancel: close,
    onDone: () => {
      if (act) toast(t(`${act}.done`))
      close()
      router.refresh()
    },
  }
  const reopen = () => tell(() => reopenFactorAction({ factorId: id, version }), t('reopen.done'))
  return (
    <>
      <Menu
        trigger={
          <IconButton label={t('menu', { need })} size="sm">
            <Ellipsis aria-hidden />
          </IconButton>
        }
      >
        {state === 'OPEN' ? (
          <MenuItem icon={<CircleCheck aria-hidden />} onSelect={() => setAct('settle')}>
            {t('settle.action')}
          </MenuItem>
        ) : (
          <MenuItem icon={<RotateCcw aria-hidden />} onSelect={reopen}>
            {t('reopen.action')}
          </MenuItem>
        )}
        {mayEdit && state === 'OPEN' ? (
          <MenuItem icon={<PencilLine aria-hidden />} onSelect={() => setAct('change')}>
            {t('change.action')}
          </MenuItem>
        ) : null}
      </Menu>
      <Sheet
        open={act !== undefined}
        onOpenChange={(open) => !open && close()}
        title={act ? t(`${act}.title`) : ''}
        description={need}
      >
        {act === 'settle' ? <SettleFactorForm {...form} /> : null}
        {act === 'change' ? <EditFactorForm {...form} /> : null}
      </Sheet>
    </>
  )
}
