import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { FilesPanel } from '@/features/attachments/components/files-panel'
import { UploadButton } from '@/features/attachments/components/upload-button'
import { Conclusion } from '@/features/evaluations/components/conclusion'
import { EvaluationState } from '@/features/evaluations/components/evaluation-badges'
import { WithdrawEvaluation } from '@/features/evaluations/components/evaluation-sheets'
import { ProjectToJudge } from '@/features/evaluations/components/project-to-judge'
import { hasInbox } from '@/features/evaluations/policy'
import { getEvaluation } from '@/features/evaluations/queries'
import { today } from '@/lib/dates'
import { openRecord } from '@/server/page'
import { requireActor } from '@/server/session'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('evaluations'))('title') }
}

export default async function EvaluationPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, t, locale] = await Promise.all([requireActor(), getTranslations('evaluations'), getLocale()])
  const evaluation = await openRecord((await params).id, (id) => getEvaluation(actor, id))
  const { id, projectId, version, kind, department, askedOn, dueOn, illustrative, rights } = evaluation
  const name = locale.startsWith('zh') ? department.name : department.nameEn
  return (
    <Page width="form">
      <PageHeader
        title={t(`kinds.${kind}`)}
        subtitle={t('askedSubtitle', { department: name, askedOn, dueOn })}
        breadcrumbs={hasInbox(actor) ? [{ label: t('title'), href: '/evaluations' }] : undefined}
        marks={
          <>
            <EvaluationState {...evaluation} />
            {illustrative ? <IllustrativeMark /> : null}
          </>
        }
        actions={rights.withdraw ? <WithdrawEvaluation evaluation={{ id, version }} /> : null}
      />
      <ProjectToJudge actor={actor} evaluation={evaluation} />
      <Conclusion
        evaluation={evaluation}
        userId={actor.userId}
        today={today()}
        attach={
          rights.attach ? <UploadButton to={{ projectId, recordType: 'Evaluation', recordId: id }} /> : null
        }
      />
      <FilesPanel actor={actor} projectId={projectId} />
    </Page>
  )
}
