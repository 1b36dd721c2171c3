import { Compass } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { EmptyState } from '../empty-state'
import { LinkButton } from '../link-button'

/** Says the same of a record that is not there and of one that the reader may not see. */
export function NotFoundMessage() {
  const t = useTranslations('shell.notFound')
  return (
    <EmptyState
      icon={<Compass />}
      heading="h1"
      title={t('title')}
      hint={t('hint')}
      action={<LinkButton href="/">{t('home')}</LinkButton>}
    />
  )
}
