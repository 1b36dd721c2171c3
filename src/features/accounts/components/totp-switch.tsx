'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'

const TotpSetup = dynamic(() => import('./totp-setup').then((module) => module.TotpSetup))
const StopTotpForm = dynamic(() => import('./stop-totp-form').then((module) => module.StopTotpForm))

/** Switches one's own second factor on or off. */
export function TotpSwitch({ on }: { on: boolean }) {
  const t = useTranslations('accounts.totp')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  // Kept from the opening on, so that switching it on does not turn the dialog into the one for switching it off.
  const [stops, setStops] = useState(on)
  function show(next: boolean) {
    setOpen(next)
    if (next) setStops(on)
    else router.refresh()
  }
  return (
    <Dialog
      open={open}
      onOpenChange={show}
      size="sm"
      title={t(stops ? 'stopTitle' : 'startTitle')}
      description={t(stops ? 'stopMeaning' : 'startMeaning')}
      trigger={
        <Button size="sm" variant={on ? 'secondary' : 'primary'}>
          {t(on ? 'stop' : 'start')}
        </Button>
      }
    >
      {stops ? <StopTotpForm close={() => show(false)} /> : <TotpSetup close={() => show(false)} />}
    </Dialog>
  )
}
