import { getTranslations } from 'next-intl/server'
import { getProjectInView } from '@/features/pipeline/queries'
import type { Actor } from '@/lib/actor'
import { Panel } from '@/ui/panel'
import { canKeepRequests } from '../policy'
import { listProjectRequests } from '../queries'
import { RaiseRequest } from './raise-request'
import { RequestLine } from './request-line'

/** What the enterprise of a project asked for, the open ones first. */
export async function RequestsPanel({ actor, projectId }: { actor: Actor; projectId: string }) {
  const [project, requests, t] = await Promise.all([
    getProjectInView(actor, projectId),
    listProjectRequests(actor, projectId),
    getTranslations('aftercare'),
  ])
  const open = requests.filter(({ state }) => state === 'OPEN').length
  const { officer } = project
  const owner = officer ? { value: officer.id, label: officer.name } : undefined
  return (
    <div id="service-requests" className="scroll-mt-16">
      <Panel
        title={t('title')}
        note={requests.length > 0 ? t('panel.count', { open, count: requests.length }) : null}
        actions={
          canKeepRequests(actor, project) ? <RaiseRequest projectId={projectId} owner={owner} /> : null
        }
        flush
      >
        {requests.length > 0 ? (
          <ul className="divide-y divide-line">
            {requests.map((request) => (
              <RequestLine key={request.id} request={request} />
            ))}
          </ul>
        ) : (
          <p className="px-4 py-3 text-sm text-faint">{t('panel.emptyHint')}</p>
        )}
      </Panel>
    </div>
  )
}
