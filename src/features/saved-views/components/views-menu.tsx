'use client'

import { Bookmark, Check, Pencil, Pin, PinOff, Plus, RefreshCw, Trash2, X } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { Menu, MenuGroup, MenuItem, MenuLink, MenuSeparator } from '@/ui/menu'
import type { SavedViewRow } from '../queries'
import { useViewActs } from './use-view-acts'
import { type AddressOfList, useViewInUse } from './use-view-in-use'
import type { Circle } from './view-forms'

const ViewDialog = dynamic(() => import('./view-dialog').then((m) => m.ViewDialog))

export type ViewDialogName = 'save' | 'rename' | 'delete'

type Props = AddressOfList & {
  list: string
  views: SavedViewRow[]
  /** The entities with which the reader may share. */
  circles: Circle[]
}

/** The views of a list: apply one, keep the present filter as one, and what is done to the one in use. */
export function ViewsMenu({ list, views, circles, ...address }: Props) {
  const t = useTranslations('saved-views')
  const [dialog, setDialog] = useState<ViewDialogName | null>(null)
  const { view, now } = useViewInUse(views, address)
  const own = views.filter((one) => one.own)
  const shared = views.filter((one) => !one.own)
  return (
    <>
      <Menu
        trigger={
          <Button
            variant="ghost"
            icon={<Bookmark aria-hidden className={view ? 'text-accent' : undefined} />}
          >
            <span className="max-w-40 truncate max-sm:sr-only">{view?.name ?? t('views')}</span>
          </Button>
        }
      >
        <ViewGroup label={t('own')} views={own} inUse={view} />
        <ViewGroup label={t('shared')} views={shared} inUse={view} />
        {views.length > 0 ? <MenuSeparator /> : null}
        <MenuItem icon={<Plus aria-hidden />} onSelect={() => setDialog('save')}>
          {t('save')}
        </MenuItem>
        {view ? <MenuSeparator /> : null}
        {view ? <ActsOnView view={view} now={now} plain={address.plain} open={setDialog} /> : null}
      </Menu>
      {dialog ? (
        <ViewDialog
          name={dialog}
          close={() => setDialog(null)}
          list={list}
          view={view}
          now={now}
          circles={circles}
        />
      ) : null}
    </>
  )
}

type GroupProps = { label: string; views: SavedViewRow[]; inUse: SavedViewRow | undefined }

function ViewGroup({ label, views, inUse }: GroupProps) {
  if (views.length === 0) return null
  return (
    <MenuGroup label={label}>
      {views.map((view) => (
        <MenuLink
          key={view.id}
          href={`${view.href}${view.href.includes('?') ? '&' : '?'}saved=${view.id}`}
          icon={
            view.id === inUse?.id ? (
              <Check aria-hidden className="text-accent" />
            ) : (
              <span className="size-4" />
            )
          }
        >
          <NameOf view={view} />
        </MenuLink>
      ))}
    </MenuGroup>
  )
}

/** Its name; with whom one's own is shared, or who shares it. */
function NameOf({ view: { name, own, owner, entity, pinned } }: { view: SavedViewRow }) {
  const t = useTranslations('saved-views')
  const circle = own ? entity?.name : t('by', { name: owner.name })
  return (
    <>
      <span className="min-w-0 flex-1">
        <span className="block truncate">{name}</span>
        {circle ? <span className="block truncate text-xs text-faint">{circle}</span> : null}
      </span>
      {pinned ? <Pin aria-label={t('isPinned')} className="size-3.5! text-faint" /> : null}
    </>
  )
}

type ActsProps = {
  view: SavedViewRow
  now: { query: string; columns: string[]; changed: boolean }
  plain: string
  open: (dialog: ViewDialogName) => void
}

function ActsOnView({ view, now, plain, open }: ActsProps) {
  const t = useTranslations('saved-views')
  const { refilter, pin } = useViewActs(view)
  return (
    <>
      {view.rights.change && now.changed ? (
        <MenuItem icon={<RefreshCw aria-hidden />} onSelect={() => refilter(now)}>
          {t('refilter', { name: view.name })}
        </MenuItem>
      ) : null}
      <MenuItem
        icon={view.pinned ? <PinOff aria-hidden /> : <Pin aria-hidden />}
        onSelect={() => pin(!view.pinned)}
      >
        {t(view.pinned ? 'unpin' : 'pin')}
      </MenuItem>
      {view.rights.change ? (
        <MenuItem icon={<Pencil aria-hidden />} onSelect={() => open('rename')}>
          {t('rename')}
        </MenuItem>
      ) : null}
      {view.rights.remove ? (
        <MenuItem danger icon={<Trash2 aria-hidden />} onSelect={() => open('delete')}>
          {t('delete')}
        </MenuItem>
      ) : null}
      <MenuLink icon={<X aria-hidden />} href={plain}>
        {t('leave')}
      </MenuLink>
    </>
  )
}
