'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import type { ScreeningVerdict } from '../rules'

const ScreenLeadForm = dynamic(() => import('./screen-lead-form').then((module) => module.ScreenLeadForm))

export type ScreeningChoices = {
  holders: { id: string; name: string; nameEn: string }[]
  officers: { entityId: string; id: string; name: string }[]
  today: string
}

export type LeadInHand = {
  id: string
  holderId: string
  officer: { id: string; name: string } | null
  projectName: string
}

const lookOf = { ACCEPT: 'primary', REJECT: 'secondary', ASSIGN: 'secondary' } as const
const titleOf = { ACCEPT: 'acceptTitle', REJECT: 'rejectTitle', ASSIGN: 'assignTitle' } as const
const labelOf = { ACCEPT: 'accept', REJECT: 'reject', ASSIGN: 'assign' } as const

/** Accept, assign or reject, each in a dialog of its own on the spot. */
export function ScreenLeadButtons({ lead, choices }: { lead: LeadInHand; choices: ScreeningChoices }) {
  const t = useTranslations('leads.screen')
  const [verdict, setVerdict] = useState<ScreeningVerdict | null>(null)
  const close = () => setVerdict(null)
  return (
    <div className="flex gap-2 max-sm:w-full max-sm:*:h-11 max-sm:*:flex-1">
      {(['ACCEPT', 'ASSIGN', 'REJECT'] as const).map((each) => (
        <Button key={each} size="sm" variant={lookOf[each]} onClick={() => setVerdict(each)}>
          {t(labelOf[each])}
        </Button>
      ))}
      {verdict ? (
        <Dialog
          open
          onOpenChange={(open) => open || close()}
          title={t(titleOf[verdict])}
          description={lead.projectName}
        >
          <ScreenLeadForm verdict={verdict} lead={lead} choices={choices} close={close} />
        </Dialog>
      ) : null}
    </div>
  )
}
