import { useTranslations } from 'next-intl'
import { LinkTabs } from '@/ui/link-tabs'

/** Dissolved ones are shown only when asked for. */
export function EntityTabs({ path }: { path: string }) {
  const t = useTranslations('entities')
  return (
    <LinkTabs
      label={t('scope')}
      tabs={[
        { href: path, label: t('present') },
        { href: `${path}?state=all`, label: t('withDissolved') },
      ]}
    />
  )
}
