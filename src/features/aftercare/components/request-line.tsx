import { useTranslations } from 'next-intl'
import { Badge } from '@/ui/badge'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { TextLink } from '@/ui/text-link'
import type { ProjectRequest } from '../queries'
import { RequestActs } from './request-acts'
import { inHand } from './request-in-hand'
import { RequestMark } from './request-mark'

/** One request on the page of its project: what, who sees to it, where it stands and the answer. */
export function RequestLine({ request }: { request: ProjectRequest }) {
  const t = useTranslations('aftercare')
  const { id, title, kind, owner, reply, state, illustrative } = request
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1 py-2.5 pr-2 pl-4">
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <TextLink href={`/service-requests/${id}`}>{title}</TextLink>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
          <Badge>{t(`kinds.${kind}`)}</Badge>
          <RequestMark request={request} />
          <span>{owner.name}</span>
          {illustrative ? <IllustrativeMark /> : null}
        </p>
        {reply && state !== 'OPEN' ? <p className="text-sm text-faint">{reply}</p> : null}
      </div>
      <div className="flex gap-1">
        <RequestActs request={inHand(request)} small />
      </div>
    </li>
  )
}
