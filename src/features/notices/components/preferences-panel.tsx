'use client'

import { SlidersHorizontal } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { FormSheet } from '@/ui/form-sheet'
import { Panel } from '@/ui/panel'
import type { getNoticePreferences } from '../queries'
import { NOTICE_KINDS } from '../rules'

const PreferencesForm = dynamic(() => import('./preferences-form').then((module) => module.PreferencesForm))

export type Preferences = Awaited<ReturnType<typeof getNoticePreferences>>

/** What one is told and whether by mail too. */
export function PreferencesPanel({ preferences }: { preferences: Preferences }) {
  const t = useTranslations('notices.preferences')
  const told = NOTICE_KINDS.length - preferences.muted.length
  const title = t('title')
  return (
    <Panel
      title={title}
      actions={
        <FormSheet name="notices" title={title} label={t('change')} icon={<SlidersHorizontal aria-hidden />}>
          {(close) => <PreferencesForm preferences={preferences} close={close} />}
        </FormSheet>
      }
    >
      <p>{t(preferences.mail ? 'byMail' : 'inApp')}</p>
      <p className="text-sm text-muted">{t('kindsTold', { told, all: NOTICE_KINDS.length })}</p>
    </Panel>
  )
}
