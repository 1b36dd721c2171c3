'use client'

import { Download, FileSpreadsheet, FileText } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { Menu, MenuGroup, MenuItem } from '@/ui/menu'
import { saveFile } from '@/ui/save-file'
import { toastProblem } from '@/ui/toast/toast'
import type { ExportFormat } from '../rules'

type Props = {
  list: string
  /** What the list asks for beside its address. */
  also: Record<string, string>
}

/** All pages of the list under its present filters, as a file. */
export function ExportMenu({ list, also }: Props) {
  const t = useTranslations('lists.tools')
  const { pending, save } = useExport(list, also)
  return (
    <Menu
      trigger={
        <Button variant="ghost" pending={pending} icon={<Download aria-hidden />}>
          <span className="max-sm:sr-only">{t('export')}</span>
        </Button>
      }
    >
      <MenuGroup label={t('exportHint')}>
        <MenuItem icon={<FileSpreadsheet aria-hidden />} onSelect={() => save('xlsx')}>
          {t('xlsx')}
        </MenuItem>
        <MenuItem icon={<FileText aria-hidden />} onSelect={() => save('csv')}>
          {t('csv')}
        </MenuItem>
      </MenuGroup>
    </Menu>
  )
}

function useExport(list: string, also: Record<string, string>) {
  const t = useTranslations()
  const search = useSearchParams()
  const [pending, setPending] = useState(false)
  const save = async (format: ExportFormat) => {
    setPending(true)
    const query = new URLSearchParams([...search, ...Object.entries({ ...also, format })])
    const refused = await saveFile(`/exports/${list}?${query}`).catch(
      () => new Response(null, { status: 503 }),
    )
    setPending(false)
    if (!refused) return
    const refusal = refused.status === 422 ? await refused.json() : null
    if (refusal) toastProblem(t(`refusals.${refusal.code}`, refusal.params))
    else toastProblem(t('lists.tools.failed'), t('lists.tools.failedHint'))
  }
  return { pending, save }
}
