import { getLocale, getTranslations } from 'next-intl/server'
import { getProtectedSince } from '@/features/leads/queries'
import { canReassign } from '@/features/pipeline/policy'
import { isUnprotected } from '@/features/pipeline/rules'
import type { Actor } from '@/lib/actor'
import { daysBetween, today } from '@/lib/dates'
import { LinkButton } from '@/ui/link-button'
import { Notice } from '@/ui/notice'
import { presentEntities } from '../present-project'
import type { ProjectDetail } from '../queries'
import { ReassignProject } from './reassign-project'

/** 已过保护期, and what the reader can do about it: name another officer, or give it to another entity. */
export async function UnprotectedNotice({ actor, project }: { actor: Actor; project: ProjectDetail }) {
  if (!isUnprotected(project, await getProtectedSince(actor))) return null
  const [t, locale] = await Promise.all([getTranslations('projects.unprotected'), getLocale()])
  const { id, lastActivityOn, rights } = project
  const entities = canReassign(actor) ? await presentEntities(actor, project, locale) : null
  return (
    <Notice
      tone="caution"
      title={t('title')}
      actions={
        <>
          {rights.lead ? (
            <LinkButton size="sm" href={`/projects/${id}?form=officer`}>
              {t('officer')}
            </LinkButton>
          ) : null}
          {entities ? <ReassignProject projectId={id} entities={entities} /> : null}
        </>
      }
    >
      {t('text', { on: lastActivityOn, days: daysBetween(lastActivityOn, today()) })}
    </Notice>
  )
}
