'use client'

import { Download, FileSpreadsheet, FileText, FileType2, Printer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/ui/button'
import { Menu, MenuItem, MenuSeparator } from '@/ui/menu'
import { FILE_KINDS } from '../rules'

const ICONS = { docx: FileText, xlsx: FileSpreadsheet, pdf: FileType2 }

/** The issue as a file of each kind, and on paper. */
export function DownloadLinks({ briefId }: { briefId: string }) {
  const t = useTranslations('briefs.download')
  return (
    <Menu trigger={<Button icon={<Download aria-hidden />}>{t('menu')}</Button>}>
      {FILE_KINDS.map((kind) => {
        const Icon = ICONS[kind]
        const open = () => window.location.assign(`/briefs/${briefId}/file/${kind}`)
        return (
          <MenuItem key={kind} icon={<Icon aria-hidden />} onSelect={open}>
            {t(kind)}
          </MenuItem>
        )
      })}
      <MenuSeparator />
      <MenuItem icon={<Printer aria-hidden />} onSelect={() => window.print()}>
        {t('print')}
      </MenuItem>
    </Menu>
  )
}
