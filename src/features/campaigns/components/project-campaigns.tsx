import { getLocale, getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/actor'
import { Panel } from '@/ui/panel'
import { canReadCampaigns } from '../policy'
import { listProjectCampaigns } from '../queries'
import { campaignOptionsIn } from './campaign-options'
import { ProjectTags } from './project-tags'

/** The campaigns to which a project belongs; who carries it adds one and takes one off. */
export async function ProjectCampaigns({ actor, projectId }: { actor: Actor; projectId: string }) {
  if (!canReadCampaigns(actor)) return null
  const [{ tags, others, rights }, t, locale] = await Promise.all([
    listProjectCampaigns(actor, projectId),
    getTranslations('campaigns'),
    getLocale(),
  ])
  if (tags.length === 0 && !rights.tag) return null
  return (
    <Panel title={t('title')}>
      <ProjectTags
        projectId={projectId}
        tags={campaignOptionsIn(locale, tags)}
        others={rights.tag ? campaignOptionsIn(locale, others) : []}
        mayTag={rights.tag}
      />
    </Panel>
  )
}
