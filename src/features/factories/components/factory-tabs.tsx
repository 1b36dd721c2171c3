import { useTranslations } from 'next-intl'
import { LinkTabs } from '@/ui/link-tabs'

export function FactoryTabs() {
  const t = useTranslations('factories.tabs')
  const tabs = [
    { href: '/factories', label: t('buildings') },
    { href: '/factories/units', label: t('units') },
  ]
  return <LinkTabs label={t('label')} tabs={tabs} />
}
