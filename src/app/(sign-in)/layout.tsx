import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { LanguageSwitch } from '@/features/accounts/components/language-switch'
import { PromisePath } from '@/features/accounts/components/promise-path'
import { BrandMark } from '@/ui/shell/brand-mark'
import { PageWords } from '../words/page-words'

export default async function SignInLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('accounts.signIn')
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(27rem,38rem)]">
      <section
        aria-label={t('about')}
        className="hidden flex-col justify-between gap-12 bg-accent-soft px-12 py-10 lg:flex xl:px-16"
      >
        <Brand name={t('product')} />
        <div className="flex max-w-2xl flex-col gap-10">
          <div className="flex flex-col gap-3">
            <p className="text-2xl font-semibold text-balance">{t('headline')}</p>
            <p className="max-w-lg text-md text-pretty text-muted">{t('pitch')}</p>
          </div>
          <PromisePath />
        </div>
        <p className="text-sm text-muted">{t('creed')}</p>
      </section>
      <main className="flex flex-col px-5 py-5 sm:px-8">
        <div className="flex min-h-9 items-center justify-between gap-4 lg:justify-end">
          <div className="lg:hidden">
            <Brand name={t('product')} />
          </div>
          <LanguageSwitch />
        </div>
        <div className="m-auto w-full max-w-90 py-8 max-sm:mt-8">
          <p className="mb-8 text-muted lg:hidden">{t('headline')}</p>
          <PageWords>{children}</PageWords>
        </div>
      </main>
    </div>
  )
}

function Brand({ name }: { name: string }) {
  return (
    <p className="flex items-center gap-2.5 text-lg font-semibold">
      <BrandMark />
      {name}
    </p>
  )
}
