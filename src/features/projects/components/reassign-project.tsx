'use client'

import { Repeat2 } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { FormSheet } from '@/ui/form-sheet'
import type { ReassignProps } from './reassign-form'

const ReassignForm = dynamic(() => import('./reassign-form').then((module) => module.ReassignForm))

export function ReassignProject(props: ReassignProps) {
  const t = useTranslations('projects.reassign')
  return (
    <FormSheet name="reassign" title={t('title')} label={t('title')} icon={<Repeat2 aria-hidden />}>
      {(close) => <ReassignForm {...props} close={close} />}
    </FormSheet>
  )
}
