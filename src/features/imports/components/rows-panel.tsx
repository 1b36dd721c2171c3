import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/actor'
import { EmptyState } from '@/ui/empty-state'
import { LinkButton } from '@/ui/link-button'
import { LinkTabs } from '@/ui/link-tabs'
import { type ImportInView, listImportRows } from '../queries'
import { isOpen, ROW_STATES } from '../rules'
import type { ImportRowFilters } from '../schema'
import { RowsTable } from './rows-table'

type Props = { actor: Actor; record: ImportInView; filters: ImportRowFilters }

/** The rows of the file by their state, fifty at a time. */
export async function RowsPanel({ actor, record, filters }: Props) {
  const { id, counts, headers, mapping, rights, status } = record
  const [{ items, nextAfter }, t] = await Promise.all([
    listImportRows(actor, id, filters),
    getTranslations('imports'),
  ])
  const address = (state?: string, after?: number) => {
    const said = new URLSearchParams({
      ...(state ? { state } : {}),
      ...(after ? { after: String(after) } : {}),
    })
    return said.size > 0 ? `/imports/${id}?${said}` : `/imports/${id}`
  }
  const tabs = ROW_STATES.filter((state) => counts[state] > 0).map((state) => ({
    href: address(state),
    label: t(`states.${state}`),
    count: counts[state],
  }))
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <LinkTabs
        label={t('preview.tabs')}
        tabs={[{ href: address(), label: t('states.ALL') }, ...tabs]}
        current={address(filters.state)}
      />
      {items.length === 0 ? (
        <EmptyState title={t('preview.noneHere')} />
      ) : (
        <RowsTable
          importId={id}
          headers={headers}
          mapped={headers.map((_, at) => Boolean(mapping[at]))}
          rows={items}
          editable={rights.run && isOpen(status)}
        />
      )}
      <div className="flex justify-end gap-2 empty:hidden">
        {filters.after ? (
          <LinkButton size="sm" href={address(filters.state)}>
            {t('preview.first')}
          </LinkButton>
        ) : null}
        {nextAfter ? (
          <LinkButton size="sm" href={address(filters.state, nextAfter)}>
            {t('preview.more')}
          </LinkButton>
        ) : null}
      </div>
    </div>
  )
}
