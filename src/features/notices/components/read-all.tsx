'use client'

import { CheckCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { Button } from '@/ui/button'
import { useTell } from '@/ui/form/use-tell'
import { readNoticesAction } from '../actions'

export function ReadAll() {
  const t = useTranslations('notices')
  const tell = useTell()
  const [pending, start] = useTransition()
  return (
    <Button
      icon={<CheckCheck aria-hidden />}
      pending={pending}
      onClick={() => start(async () => void (await tell(() => readNoticesAction({}), t('readAllDone'))))}
    >
      {t('readAll')}
    </Button>
  )
}
