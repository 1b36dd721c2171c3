import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { asLocale } from '@/lib/locale'
import { Providers } from '@/ui/providers'
import { asTheme } from '@/ui/theme'
import './globals.css'
import { Words } from './words/words'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell')
  return {
    title: { default: t('product'), template: `%s · ${t('product')}` },
    description: t('description'),
    icons: '/icon.svg',
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f8f9' },
    { media: '(prefers-color-scheme: dark)', color: '#0c0f13' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  const locale = asLocale(await getLocale())
  const theme = asTheme((await cookies()).get('theme')?.value)
  return (
    <html lang={locale} data-theme={theme}>
      <body>
        <Words locale={locale}>
          <Providers nonce={nonce}>{children}</Providers>
        </Words>
      </body>
    </html>
  )
}
