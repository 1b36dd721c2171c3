import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { SetRequirement } from '@/features/evaluations/components/evaluation-sheets'
import { RequirementsTable } from '@/features/evaluations/components/requirements-table'
import { canSetRequirements } from '@/features/evaluations/policy'
import { listEvaluationChoices, listRequirements } from '@/features/evaluations/queries'
import { orNotFound } from '@/server/page'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('evaluations'))('requirements') }
}

export default async function RequirementsPage() {
  const [actor, t, locale] = await Promise.all([requireActor(), getTranslations('evaluations'), getLocale()])
  const [rows, choices] = await orNotFound(
    Promise.all([listRequirements(actor), listEvaluationChoices(actor)]),
  )
  const asOption = (named: { id: string; name: string; nameEn: string }) => ({
    value: named.id,
    label: locale.startsWith('zh') ? named.name : named.nameEn,
  })
  const departments = choices.departments.map(asOption)
  const chains = choices.chains.map(asOption)
  const mayEdit = canSetRequirements(actor)
  return (
    <Page>
      <PageHeader
        title={t('requirements')}
        breadcrumbs={mayEdit ? undefined : [{ label: t('title'), href: '/evaluations' }]}
        subtitle={t('requirement.note')}
        actions={mayEdit ? <SetRequirement departments={departments} chains={chains} /> : null}
      />
      <RequirementsTable rows={rows} departments={departments} chains={chains} editable={mayEdit} />
    </Page>
  )
}
