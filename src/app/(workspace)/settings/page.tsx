import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RobotPanel } from '@/features/notices/components/robot-panel'
import { getRobot } from '@/features/notices/queries'
import { EvaluationSettings } from '@/features/settings/components/evaluation-settings'
import { SettingList } from '@/features/settings/components/setting-list'
import { listSettings } from '@/features/settings/queries'
import { orNotFound } from '@/server/page'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') }
}

export default async function SettingsPage() {
  const actor = await requireActor()
  const settings = await orNotFound(listSettings(actor))
  const t = await getTranslations('settings')
  return (
    <Page width="form">
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <SettingList settings={settings} />
      <EvaluationSettings />
      <RobotPanel robot={await getRobot(actor)} />
    </Page>
  )
}
