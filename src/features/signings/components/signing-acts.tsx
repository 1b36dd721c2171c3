'use client'

import { Ellipsis, FilePen, FileX2, PencilLine } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { Option } from '@/ui/form/select-field'
import { IconButton } from '@/ui/icon-button'
import { Menu, MenuItem } from '@/ui/menu'
import { Sheet } from '@/ui/sheet'
import { toast } from '@/ui/toast/toast'
import type { SigningInHand } from './signing-in-hand'

const AmendSigningForm = dynamic(() =>
  import('./amend-signing-form').then((module) => module.AmendSigningForm),
)
const TerminateSigningForm = dynamic(() =>
  import('./terminate-signing-form').then((module) => module.TerminateSigningForm),
)
const CorrectSigningForm = dynamic(() =>
  import('./correct-signing-form').then((module) => module.CorrectSigningForm),
)

type Act = 'amend' | 'terminate' | 'correct'

const ICONS: Record<Act, ReactNode> = {
  amend: <FilePen aria-hidden />,
  terminate: <FileX2 aria-hidden />,
  correct: <PencilLine aria-hidden />,
}

/** What can be done to a contract: the contract changed, it ended, or we typed it wrong. */
export function SigningActs({ signing, events }: { signing: SigningInHand; events: Option[] }) {
  const t = useTranslations('signings')
  const router = useRouter()
  const [act, setAct] = useState<Act | null>(null)
  const close = () => setAct(null)
  const form = {
    signing,
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
          <IconButton label={t('menu.label', { contractNo: signing.contractNo })} size="sm">
            <Ellipsis aria-hidden />
          </IconButton>
        }
      >
        {actsFor(signing).map((one) => (
          <MenuItem key={one} icon={ICONS[one]} danger={one === 'terminate'} onSelect={() => setAct(one)}>
            {t(`menu.${one}`)}
          </MenuItem>
        ))}
      </Menu>
      <Sheet
        open={act !== null}
        onOpenChange={(open) => !open && close()}
        title={act ? t(`${act}.title`) : ''}
        description={signing.contractNo}
      >
        {act === 'amend' ? <AmendSigningForm {...form} /> : null}
        {act === 'terminate' ? <TerminateSigningForm {...form} /> : null}
        {act === 'correct' ? <CorrectSigningForm {...form} events={events} /> : null}
      </Sheet>
    </>
  )
}

function actsFor({ kind, terminatedOn }: SigningInHand): Act[] {
  if (kind === 'FRAMEWORK') return ['correct']
  if (terminatedOn) return ['amend', 'correct']
  return kind === 'INVESTMENT' ? ['amend', 'correct', 'terminate'] : ['amend', 'correct']
}
