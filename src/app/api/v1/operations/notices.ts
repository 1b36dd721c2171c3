import { listAgenda } from '@/features/agenda/queries'
import { agendaInput } from '@/features/agenda/schema'
import { readNotices } from '@/features/notices/commands'
import { listNotices } from '@/features/notices/queries'
import { noticeFilters, readNoticesInput } from '@/features/notices/schema'
import { type Operation, readOperation, writeOperation } from '@/server/operation'

/** What the token's owner is told, and what their days hold. */
export const noticeOperations: Operation[] = [
  readOperation({ path: '/notices', summary: 'listNotices', input: noticeFilters }, listNotices),
  writeOperation(
    { method: 'POST', path: '/notices/read', summary: 'readNotices', input: readNoticesInput },
    readNotices,
  ),
  readOperation({ path: '/agenda', summary: 'listAgenda', input: agendaInput }, async (actor, span) => ({
    items: await listAgenda(actor, span),
  })),
]
