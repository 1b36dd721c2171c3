'use client'

import { UserPlus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { LinkButton } from '@/ui/link-button'
import { SecretOnce } from './secret-once'

const NewPersonForm = dynamic(() => import('./new-person-form').then((module) => module.NewPersonForm))

type Made = { userId: string; username: string; oneTimePassword: string }

export function NewPerson() {
  const t = useTranslations('accounts.people')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<Made | null>(null)
  function show(next: boolean) {
    setOpen(next)
    if (next) return setMade(null)
    router.refresh()
  }
  return (
    <Dialog
      open={open}
      onOpenChange={show}
      size="sm"
      title={made ? t('made', { username: made.username }) : t('new')}
      description={made ? undefined : t('newMeaning')}
      trigger={
        <Button variant="primary" icon={<UserPlus aria-hidden />}>
          {t('new')}
        </Button>
      }
    >
      {made ? (
        <div className="flex flex-col gap-4">
          <SecretOnce label={t('oneTimePassword')} secrets={[made.oneTimePassword]} warning={t('handOn')} />
          <LinkButton variant="primary" className="self-end" href={`/admin/people/${made.userId}`}>
            {t('giveDuties')}
          </LinkButton>
        </div>
      ) : (
        <NewPersonForm onDone={setMade} onCancel={() => show(false)} />
      )}
    </Dialog>
  )
}
