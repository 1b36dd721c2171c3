import { getLocale, getTranslations } from 'next-intl/server'
import { getProjectInView } from '@/features/pipeline/queries'
import { type Actor, entityIdsOf, ownEntityName } from '@/lib/actor'
import { today } from '@/lib/dates'
import type { Option } from '@/ui/form/select-field'
import { Panel } from '@/ui/panel'
import { canRecordVisitsOf } from '../policy'
import { listVisitsOfProject } from '../queries'
import { ProjectVisit } from './project-visit'
import { RecordContact } from './visit-sheets'

/** The visits, calls and meetings that count for a project, the latest first. */
export async function VisitsPanel({ actor, projectId }: { actor: Actor; projectId: string }) {
  const [t, locale] = await Promise.all([getTranslations('visits'), getLocale()])
  const [project, visits] = await Promise.all([
    getProjectInView(actor, projectId),
    listVisitsOfProject(actor, projectId),
  ])
  const entities = entitiesToRecordFor(actor, locale, project)
  const { id, name, enterpriseId } = project
  const record =
    entities.length > 0 ? (
      <RecordContact
        project={{ id, name, enterpriseId }}
        entities={entities}
        userId={actor.userId}
        today={today()}
      />
    ) : null
  return (
    <div id="visits" className="scroll-mt-16">
      <Panel title={t('panel')} note={visits.length || undefined} actions={record} flush>
        {visits.length === 0 ? (
          <p className="px-4 py-3 text-sm text-muted">{t('contact.noneHint')}</p>
        ) : (
          <ul className="divide-y divide-line">
            {visits.map((visit) => (
              <ProjectVisit key={visit.id} visit={visit} isChinese={locale.startsWith('zh')} />
            ))}
          </ul>
        )}
      </Panel>
    </div>
  )
}

type Ours = { holderId: string; readerIds: string[] }

function entitiesToRecordFor(actor: Actor, locale: string, project: Ours): Option[] {
  return entityIdsOf(actor)
    .filter((id) => project.readerIds.includes(id) && canRecordVisitsOf(actor, id))
    .map((id) => ({ value: id, label: ownEntityName(actor, id, locale) }))
    .sort((one, other) => Number(other.value === project.holderId) - Number(one.value === project.holderId))
}
