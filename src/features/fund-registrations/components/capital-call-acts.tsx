'use client'

import { CircleSlash, Ellipsis, PencilLine } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { IconButton } from '@/ui/icon-button'
import { Menu, MenuItem } from '@/ui/menu'
import { Sheet } from '@/ui/sheet'
import { toast } from '@/ui/toast/toast'
import type { CallInHand } from './capital-call-form'

const EditForm = dynamic(() => import('./capital-call-form').then((module) => module.EditCapitalCallForm))
const VoidForm = dynamic(() =>
  import('./void-capital-call-form').then((module) => module.VoidCapitalCallForm),
)

/** What can be done to a capital call: mend it or write that it was paid, or take it back as a mistake. */
export function CapitalCallActs({ call }: { call: CallInHand }) {
  const t = useTranslations('fund-registrations.calls')
  const router = useRouter()
  const [act, setAct] = useState<'edit' | 'void' | null>(null)
  const close = () => setAct(null)
  const form = {
    call,
    onCancel: close,
    onDone: () => {
      if (act) toast(t(`${act}.done`))
      close()
      router.refresh()
    },
  }
  return (
    <>
      <Menu
        trigger={
          <IconButton label={t('menu', { on: call.calledOn })} size="sm">
            <Ellipsis aria-hidden />
          </IconButton>
        }
      >
        <MenuItem icon={<PencilLine aria-hidden />} onSelect={() => setAct('edit')}>
          {t('edit.action')}
        </MenuItem>
        <MenuItem icon={<CircleSlash aria-hidden />} danger onSelect={() => setAct('void')}>
          {t('void.action')}
        </MenuItem>
      </Menu>
      <Sheet
        open={act !== null}
        onOpenChange={(open) => !open && close()}
        title={act ? t(`${act}.title`) : ''}
        description={act === 'void' ? t('void.moves') : undefined}
      >
        {act === 'edit' ? <EditForm {...form} /> : null}
        {act === 'void' ? <VoidForm {...form} /> : null}
      </Sheet>
    </>
  )
}
