'use client'

import { Pencil } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { FormSheet } from '@/ui/form-sheet'
import type { SettingRow } from '../queries'

const SettingForm = dynamic(() => import('./change-setting-form').then((module) => module.ChangeSettingForm))

export function ChangeSetting({ setting }: { setting: SettingRow }) {
  const t = useTranslations('settings')
  return (
    <FormSheet
      name={setting.key}
      title={t(`${setting.key}.name`)}
      description={t(`${setting.key}.meaning`)}
      label={t('change')}
      icon={<Pencil aria-hidden />}
    >
      {(close) => <SettingForm setting={setting} close={close} />}
    </FormSheet>
  )
}
