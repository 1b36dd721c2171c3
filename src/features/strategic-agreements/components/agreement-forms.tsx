'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { useActionForm } from '@/ui/form/use-action-form'
import { Notice } from '@/ui/notice'
import { toast } from '@/ui/toast/toast'
import { editAgreementAction, signAgreementAction } from '../actions'
import type { AgreementInView } from '../queries'
import { editAgreementInput, signAgreementInput } from '../schema'
import { AgreementFields } from './agreement-fields'

/** A new agreement; it leads on to its own page. */
export function SignAgreementForm() {
  const t = useTranslations('strategic-agreements.form')
  const router = useRouter()
  const form = useActionForm({
    schema: signAgreementInput,
    action: signAgreementAction,
    defaults: NEW_AGREEMENT,
    draftKey: 'agreement:new',
    onDone: ({ id }) => {
      toast(t('signed'))
      router.push(`/agreements/${id}`)
    },
  })
  return (
    <ActionForm form={form}>
      <AgreementFields />
      <Notice tone="accent">{t('counts')}</Notice>
      <FormActions submitLabel={t('save')} cancelHref="/agreements" />
    </ActionForm>
  )
}

const NEW_AGREEMENT = {
  no: '',
  partner: '',
  title: '',
  signedOn: '',
  expiresOn: '',
  place: '',
  scope: '',
  note: '',
}

export function EditAgreementForm({ agreement, close }: { agreement: AgreementInView; close: () => void }) {
  const t = useTranslations('strategic-agreements.form')
  const router = useRouter()
  const form = useActionForm({
    schema: editAgreementInput,
    action: editAgreementAction,
    defaults: { agreementId: agreement.id, version: agreement.version, ...asTyped(agreement) },
    fromCurrent: asTyped,
    onDone: () => {
      toast(t('edited'))
      close()
      router.refresh()
    },
  })
  return (
    <ActionForm form={form}>
      <AgreementFields />
      <FormActions submitLabel={t('save')} onCancel={close} />
    </ActionForm>
  )
}

function asTyped({ no, partner, title, signedOn, expiresOn, place, scope, note }: AgreementInView) {
  return {
    no,
    partner,
    title,
    signedOn,
    expiresOn: expiresOn ?? '',
    place: place ?? '',
    scope: scope ?? '',
    note: note ?? '',
  }
}
