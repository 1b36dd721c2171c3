'use client'

import { KeyRound } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { SecretOnce } from './secret-once'

const NewTokenForm = dynamic(() => import('./new-token-form').then((module) => module.NewTokenForm))

export function NewToken() {
  const t = useTranslations('accounts.tokens')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [token, setToken] = useState<string | null>(null)
  function show(next: boolean) {
    setOpen(next)
    if (next) return setToken(null)
    router.refresh()
  }
  return (
    <Dialog
      open={open}
      onOpenChange={show}
      size={token ? 'md' : 'sm'}
      title={t(token ? 'made' : 'new')}
      trigger={
        <Button size="sm" icon={<KeyRound aria-hidden />}>
          {t('new')}
        </Button>
      }
    >
      {token ? (
        <div className="flex flex-col gap-4">
          <SecretOnce label={t('token')} secrets={[token]} warning={t('shownOnce')} />
          <p className="text-sm text-muted">
            {t('use')} <code className="font-mono">Authorization: Bearer {token.slice(0, 9)}…</code>
          </p>
        </div>
      ) : (
        <NewTokenForm onDone={setToken} onCancel={() => show(false)} />
      )}
    </Dialog>
  )
}
