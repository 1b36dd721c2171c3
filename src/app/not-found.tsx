import { Compass } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/ui/empty-state'
import { LinkButton } from '@/ui/link-button'

export default async function NotFound() {
  const t = await getTranslations('shell.notFound')
  return (
    <div className="grid min-h-[60dvh] place-items-center">
      <EmptyState
        icon={<Compass />}
        heading="h1"
        title={t('title')}
        hint={t('hint')}
        action={<LinkButton href="/">{t('home')}</LinkButton>}
      />
    </div>
  )
}
