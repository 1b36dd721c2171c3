'use client'

import { Columns3 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/ui/button'
import { Menu, MenuCheck, MenuGroup, MenuItem, MenuSeparator } from '@/ui/menu'
import { useUrlState } from '@/ui/url-state'

/** Which columns the table shows; the address says it, and the first stays. */
export function ColumnsMenu({ columns }: { columns: { key: string; label: string }[] }) {
  const t = useTranslations('lists.tools')
  const { get, change } = useUrlState()
  const said = get('columns').split(',')
  const all = columns.map(({ key }) => key)
  const known = all.filter((key) => said.includes(key))
  const shown = known.length > 0 ? known : all
  const show = (keys: string[]) =>
    change({ columns: keys.length === all.length ? null : all.filter((key) => keys.includes(key)).join(',') })
  return (
    <Menu
      trigger={
        <Button variant="ghost" icon={<Columns3 aria-hidden />}>
          <span className="max-sm:sr-only">{t('columns')}</span>
        </Button>
      }
    >
      <MenuGroup label={t('columnsHint')}>
        {columns.map(({ key, label }, at) => (
          <MenuCheck
            key={key}
            checked={at === 0 || shown.includes(key)}
            disabled={at === 0}
            onChange={(checked) => show(checked ? [...shown, key] : shown.filter((one) => one !== key))}
          >
            {label}
          </MenuCheck>
        ))}
      </MenuGroup>
      {shown.length < all.length ? (
        <>
          <MenuSeparator />
          <MenuItem onSelect={() => show(all)}>{t('allColumns')}</MenuItem>
        </>
      ) : null}
    </Menu>
  )
}
