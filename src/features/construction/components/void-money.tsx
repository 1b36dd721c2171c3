'use client'

import { Ban } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { formatYuan } from '@/lib/money'
import { Dialog } from '@/ui/dialog'
import { IconButton } from '@/ui/icon-button'
import { toast } from '@/ui/toast/toast'
import type { InvestmentKind } from '../rules'

const VoidMoneyForm = dynamic(() => import('./money-forms').then((module) => module.VoidMoneyForm))

type Props = {
  investment: { id: string; version: number; kind: InvestmentKind; on: string; amountYuan: bigint }
}

/** Takes a wrong record out of every figure, with the reason. */
export function VoidMoney({ investment }: Props) {
  const t = useTranslations('construction.money')
  const locale = useLocale()
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const { on, kind, amountYuan } = investment
  const words = { on, kind: t(`kinds.${kind}`), amount: formatYuan(amountYuan, locale).text }
  const close = () => setOpen(false)
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      size="sm"
      title={t('void.title')}
      description={t('void.explain', words)}
      trigger={
        <IconButton label={t('void.of', words)} size="sm">
          <Ban aria-hidden />
        </IconButton>
      }
    >
      <VoidMoneyForm
        investment={investment}
        onCancel={close}
        onDone={() => {
          toast(t('void.done'))
          close()
          router.refresh()
        }}
      />
    </Dialog>
  )
}
