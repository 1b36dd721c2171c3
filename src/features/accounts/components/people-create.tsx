'use client'

import { UserRoundPlus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { LinkButton } from '@/ui/link-button'
import { SecretOnce } from './secret-once'

const CreateForm = dynamic(() => import('./people-create-form').then((module) => module.PeopleCreateForm))

export type NewPerson = { userId: string; username: string; oneTimePassword: string }

/** A new account; its one-time password is shown once, then its page asks for roles and memberships. */
export function CreatePerson() {
  const t = useTranslations('people')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<NewPerson | null>(null)
  function show(next: boolean) {
    setOpen(next)
    if (next) setMade(null)
    else if (made) router.refresh()
  }
  return (
    <Dialog
      open={open}
      onOpenChange={show}
      size="sm"
      title={made ? t('created', { username: made.username }) : t('create')}
      trigger={
        <Button variant="primary" icon={<UserRoundPlus aria-hidden />}>
          {t('create')}
        </Button>
      }
    >
      {made ? (
        <div className="flex flex-col gap-4">
          <SecretOnce
            label={t('oneTimePassword')}
            secrets={[made.oneTimePassword]}
            warning={t('passwordOnce')}
          />
          <p className="text-sm text-muted">{t('createdNext')}</p>
          <LinkButton variant="primary" href={`/admin/people/${made.userId}`}>
            {t('toRoles')}
          </LinkButton>
        </div>
      ) : (
        <CreateForm onDone={setMade} onCancel={() => show(false)} />
      )}
    </Dialog>
  )
}
