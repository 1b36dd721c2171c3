'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { editableYuan } from '@/lib/money'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { useActionForm } from '@/ui/form/use-action-form'
import { Notice } from '@/ui/notice'
import { toast } from '@/ui/toast/toast'
import { editFundRegistrationAction, registerFundAction } from '../actions'
import { editFundRegistrationInput, registerFundInput } from '../schema'
import { type FundChoices, FundFields } from './fund-fields'

/** A new fund; it leads on to the fund's own page. */
export function RegisterFundForm({ choices, entityId }: { choices: FundChoices; entityId: string }) {
  const t = useTranslations('fund-registrations.register')
  const router = useRouter()
  const form = useActionForm({
    schema: registerFundInput,
    action: registerFundAction,
    defaults: { ...NEW_FUND, entityId },
    draftKey: 'fund:new',
    onDone: ({ fundId }) => {
      toast(t('done'))
      router.push(`/funds/${fundId}`)
    },
  })
  return (
    <ActionForm form={form}>
      <FundFields choices={choices} />
      <Notice tone="accent">{t('moves')}</Notice>
      <FormActions submitLabel={t('submit')} cancelHref="/funds" />
    </ActionForm>
  )
}

const NEW_FUND = {
  name: '',
  manager: '',
  sizeYuan: '',
  registeredOn: '',
  registrationNo: '',
  focusChainId: '',
  focus: '',
  note: '',
}

/** A fund as its form edits it. */
export type FundInHand = {
  id: string
  version: number
  name: string
  manager: string
  sizeYuan: bigint
  registeredOn: string
  registrationNo: string
  focusChainId: string | null
  focus: string | null
  entityId: string
  note: string | null
}

type EditProps = { fund: FundInHand; choices: FundChoices; onDone: () => void; onCancel: () => void }

export function EditFundForm({ fund, choices, onDone, onCancel }: EditProps) {
  const t = useTranslations('fund-registrations.edit')
  const form = useActionForm({
    schema: editFundRegistrationInput,
    action: editFundRegistrationAction,
    defaults: { fundId: fund.id, version: fund.version, ...asTyped(fund) },
    fromCurrent: asTyped,
    onDone,
  })
  return (
    <ActionForm form={form}>
      <FundFields choices={choices} />
      <Notice tone="accent">{t('moves')}</Notice>
      <FormActions submitLabel={t('submit')} onCancel={onCancel} />
    </ActionForm>
  )
}

function asTyped({ sizeYuan, focusChainId, focus, note, ...fund }: Omit<FundInHand, 'id' | 'version'>) {
  const { name, manager, registeredOn, registrationNo, entityId } = fund
  return {
    name,
    manager,
    registeredOn,
    registrationNo,
    entityId,
    sizeYuan: editableYuan(sizeYuan),
    focusChainId: focusChainId ?? '',
    focus: focus ?? '',
    note: note ?? '',
  }
}
