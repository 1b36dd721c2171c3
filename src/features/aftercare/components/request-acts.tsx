'use client'

import { MessageSquareReply, PencilLine, RotateCcw, Smile } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { toast } from '@/ui/toast/toast'
import { fits, type RequestAct } from '../rules'
import type { RequestInHand } from './request-in-hand'

const EditRequestForm = dynamic(() => import('./edit-request-form').then((module) => module.EditRequestForm))
const ResolveRequestForm = dynamic(() =>
  import('./settle-request-forms').then((module) => module.ResolveRequestForm),
)
const CloseRequestForm = dynamic(() =>
  import('./settle-request-forms').then((module) => module.CloseRequestForm),
)
const ReopenRequestForm = dynamic(() =>
  import('./settle-request-forms').then((module) => module.ReopenRequestForm),
)

const ICONS: Record<RequestAct, ReactNode> = {
  resolve: <MessageSquareReply aria-hidden />,
  close: <Smile aria-hidden />,
  edit: <PencilLine aria-hidden />,
  reopen: <RotateCcw aria-hidden />,
}

/** What can be done with a request where it stands, by who looks at it: what comes next first. */
export function RequestActs({ request, small = false }: { request: RequestInHand; small?: boolean }) {
  const t = useTranslations('aftercare')
  const router = useRouter()
  const [act, setAct] = useState<RequestAct>()
  const close = () => setAct(undefined)
  const form = {
    request,
    onCancel: close,
    onDone: () => {
      if (act) toast(t(`${act}.done`))
      close()
      router.refresh()
    },
  }
  const acts = (Object.keys(ICONS) as RequestAct[]).filter(
    (one) => fits(one, request.state) && may(one, request),
  )
  return (
    <>
      {acts.map((one, index) => (
        <Button
          key={one}
          size={small ? 'sm' : 'md'}
          variant={small ? 'ghost' : index === 0 ? 'primary' : 'secondary'}
          icon={small ? undefined : ICONS[one]}
          aria-haspopup="dialog"
          onClick={() => setAct(one)}
        >
          {t(`${one}.action`)}
        </Button>
      ))}
      <Sheet
        open={act !== undefined}
        onOpenChange={(open) => !open && close()}
        title={act ? t(`${act}.title`) : ''}
        description={request.title}
      >
        {act === 'edit' ? <EditRequestForm {...form} /> : null}
        {act === 'resolve' ? <ResolveRequestForm {...form} /> : null}
        {act === 'close' ? <CloseRequestForm {...form} /> : null}
        {act === 'reopen' ? <ReopenRequestForm {...form} /> : null}
      </Sheet>
    </>
  )
}

function may(act: RequestAct, { rights }: RequestInHand): boolean {
  return act === 'resolve' ? rights.answer : rights.keep
}
