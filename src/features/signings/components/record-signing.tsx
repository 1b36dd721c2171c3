'use client'

import { FilePlus2 } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import type { Option } from '@/ui/form/select-field'
import { FormSheet } from '@/ui/form-sheet'
import type { SigningKind } from '../rules'

const RecordSigningForm = dynamic(() =>
  import('./record-signing-form').then((module) => module.RecordSigningForm),
)

type Props = { projectId: string; holder: string; kinds: SigningKind[]; events: Option[] }

/** The button and the sheet in which a contract is recorded; `?form=signing` opens it. */
export function RecordSigning(props: Props) {
  const t = useTranslations('signings.record')
  return (
    <FormSheet
      name="signing"
      title={t('title')}
      label={t('action')}
      icon={<FilePlus2 aria-hidden />}
      done={t('done')}
    >
      {(close, saved) => <RecordSigningForm {...props} onCancel={close} onDone={saved} />}
    </FormSheet>
  )
}
