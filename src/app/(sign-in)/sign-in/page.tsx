import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SignInForm } from '@/features/accounts/components/sign-in-form'
import { ownPath } from '@/features/accounts/rules'
import { findSignedIn } from '@/server/session'

type Props = { searchParams: Promise<{ from?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.signIn')
  return { title: t('title') }
}

export default async function SignInPage({ searchParams }: Props) {
  const { from } = await searchParams
  const goTo = ownPath(typeof from === 'string' ? from : undefined)
  if (await findSignedIn()) redirect(goTo)
  const t = await getTranslations('accounts.signIn')
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-col gap-1">
        <h1 className="text-xl font-semibold">{t('title')}</h1>
        <p className="text-muted">{t('welcome')}</p>
      </header>
      <SignInForm goTo={goTo} />
      <p className="text-sm text-faint">{t('forgotten')}</p>
    </div>
  )
}
