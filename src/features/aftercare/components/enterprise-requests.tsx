import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/actor'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { Panel } from '@/ui/panel'
import { TextLink } from '@/ui/text-link'
import { listOpenRequestsOfEnterprise } from '../list-enterprise-requests'
import { RequestMark } from './request-mark'

/** What an enterprise still waits for; nothing at all for one that waits for nothing. */
export async function EnterpriseRequests({ actor, enterpriseId }: { actor: Actor; enterpriseId: string }) {
  const [requests, t] = await Promise.all([
    listOpenRequestsOfEnterprise(actor, enterpriseId),
    getTranslations('aftercare'),
  ])
  if (requests.length === 0) return null
  return (
    <Panel title={t('openRequests')} note={requests.length} flush>
      <ul className="divide-y divide-line">
        {requests.map((request) => (
          <li key={request.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
            <TextLink href={`/service-requests/${request.id}`}>{request.title}</TextLink>
            <span className="text-sm text-muted">
              {t(`kinds.${request.kind}`)} · {request.owner.name}
            </span>
            {request.illustrative ? <IllustrativeMark /> : null}
            <span className="ml-auto">
              <RequestMark request={request} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
