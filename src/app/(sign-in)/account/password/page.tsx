import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChangePasswordForm } from '@/features/accounts/components/change-password-form'
import { requireSignedIn } from '@/server/session'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.password')
  return { title: t('title') }
}

export default async function PasswordPage() {
  const { actor, mustChangePassword } = await requireSignedIn()
  const t = await getTranslations('accounts.password')
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-col gap-1">
        <h1 className="text-xl font-semibold">{t('title')}</h1>
        <p className="text-muted">{t(mustChangePassword ? 'whyNow' : 'why', { name: actor.name })}</p>
      </header>
      <ChangePasswordForm
        username={actor.username}
        oneTime={mustChangePassword}
        goTo={mustChangePassword ? '/' : '/account'}
      />
    </div>
  )
}
