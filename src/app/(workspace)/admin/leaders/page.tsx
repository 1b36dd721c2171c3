import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ExportMenu } from '@/features/lists/components/export-menu'
import { EnrolLeader } from '@/features/task-forces/components/leader-sheets'
import { HeadsTable, LeadersTable } from '@/features/task-forces/components/leader-tables'
import { listHeads, listMainLeaders } from '@/features/task-forces/queries'
import { today } from '@/lib/dates'
import { orNotFound } from '@/server/page'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Section } from '@/ui/section'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('task-forces'))('title') }
}

export default async function LeadersPage() {
  const actor = await requireActor()
  const heads = await orNotFound(listHeads(actor))
  const [leaders, t] = await Promise.all([listMainLeaders(actor), getTranslations('task-forces')])
  const day = today()
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        tools={<ExportMenu list="main-leaders" also={{}} />}
        actions={<EnrolLeader today={day} />}
      />
      <LeadersTable rows={leaders} today={day} />
      <Section
        title={t('headsTitle')}
        note={t('headsNote')}
        actions={<ExportMenu list="task-force-heads" also={{}} />}
      >
        <HeadsTable rows={heads} leaders={leaders} today={day} />
      </Section>
    </Page>
  )
}
