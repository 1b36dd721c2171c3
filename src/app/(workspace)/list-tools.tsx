import { getLocale, getTranslations } from 'next-intl/server'
import { listCalled } from '@/features/lists/all-lists'
import { ColumnsMenu } from '@/features/lists/components/columns-menu'
import { ExportMenu } from '@/features/lists/components/export-menu'
import { columnChoices, listHref } from '@/features/lists/rules'
import { ViewsMenu } from '@/features/saved-views/components/views-menu'
import { listSavedViews } from '@/features/saved-views/queries'
import { entityIdsOf, ownEntityName } from '@/lib/actor'
import { requireActor } from '@/server/session'

type Props = {
  list: string
  /** What the list asks for beside the address, such as which figure it is of. */
  also?: Record<string, string>
}

/** What one does with any list: apply or keep a view of it, choose its columns, export it. */
export async function ListTools({ list, also = {} }: Props) {
  const actor = await requireActor()
  const told = listCalled(list)
  const [{ items: views }, t, locale] = await Promise.all([
    listSavedViews(actor, { list }),
    getTranslations(),
    getLocale(),
  ])
  const columns = columnChoices(told).map(({ key, head }) => ({ key, label: t(head) }))
  const circles = entityIdsOf(actor).map((value) => ({ value, label: ownEntityName(actor, value, locale) }))
  return (
    <div className="flex items-center print:hidden">
      <ViewsMenu
        list={list}
        views={views}
        circles={circles}
        also={also}
        fixed={Object.keys(told.fixed)}
        plain={listHref(told, also)}
      />
      <ColumnsMenu columns={columns} />
      <ExportMenu list={list} also={also} />
    </div>
  )
}
