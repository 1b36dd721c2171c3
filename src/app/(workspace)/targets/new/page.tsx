import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { SetTargetForm } from '@/features/targets/components/set-target-form'
import { targetChoicesIn } from '@/features/targets/components/target-choices'
import { canSetTargets } from '@/features/targets/policy'
import { listTargetOwners } from '@/features/targets/queries'
import { yearsAround } from '@/features/targets/rules'
import { today } from '@/lib/dates'
import { recordId } from '@/lib/inputs'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Panel } from '@/ui/panel'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('targets'))('set.title') }
}

export default async function NewTargetPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!canSetTargets(actor)) notFound()
  const [owners, t, locale] = await Promise.all([
    listTargetOwners(actor),
    getTranslations('targets'),
    getLocale(),
  ])
  const day = today()
  return (
    <Page width="form">
      <PageHeader title={t('set.title')} breadcrumbs={[{ label: t('title'), href: '/targets' }]} />
      <Panel>
        <SetTargetForm
          choices={targetChoicesIn(locale, owners)}
          entityId={recordId.catch('').parse((await searchParams).entity)}
          years={yearsAround(day)}
          year={Number(day.slice(0, 4))}
        />
      </Panel>
    </Page>
  )
}
