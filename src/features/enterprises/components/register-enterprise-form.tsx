'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActionForm } from '@/ui/form/action-form'
import { CheckboxField } from '@/ui/form/checkbox-field'
import { FormActions } from '@/ui/form/form-actions'
import { useActionForm } from '@/ui/form/use-action-form'
import { Notice } from '@/ui/notice'
import { TextLink } from '@/ui/text-link'
import { toast } from '@/ui/toast/toast'
import { registerEnterpriseAction } from '../actions'
import type { KnownEnterprise } from '../ensure-enterprise'
import { registerEnterpriseInput } from '../schema'
import { EnterpriseFields } from './enterprise-fields'

export function RegisterEnterpriseForm({ userId }: { userId: string }) {
  const t = useTranslations('enterprises.form')
  const router = useRouter()
  const [similar, setSimilar] = useState<KnownEnterprise[]>([])
  const form = useActionForm({
    schema: registerEnterpriseInput,
    action: registerEnterpriseAction,
    defaults: {
      name: '',
      creditCode: '',
      foreignNo: '',
      province: '',
      city: '',
      industry: '',
      website: '',
      note: '',
      despiteSimilar: false,
    },
    draftKey: `enterprise:${userId}`,
    onDone: ({ id }) => {
      toast(t('registered'))
      router.push(`/enterprises/${id}`)
    },
    onRefusal: ({ code, details }) => {
      setSimilar((details as { same?: KnownEnterprise[] } | undefined)?.same ?? [])
      return code === 'enterprises.similar'
    },
  })
  return (
    <ActionForm form={form}>
      <EnterpriseFields />
      {similar.length > 0 ? <SimilarEnterprises similar={similar} /> : null}
      <FormActions submitLabel={t('save')} cancelHref="/enterprises" />
    </ActionForm>
  )
}

function SimilarEnterprises({ similar }: { similar: KnownEnterprise[] }) {
  const t = useTranslations('enterprises.form')
  return (
    <div role="alert">
      <Notice tone="caution" title={t('similarTitle')}>
        <p>{t('similarExplain')}</p>
        <ul className="mt-1 mb-2 flex flex-col gap-1">
          {similar.map(({ id, name, creditCode }) => (
            <li key={id}>
              <TextLink href={`/enterprises/${id}`}>{name}</TextLink>{' '}
              <span className="tabular text-muted">{creditCode}</span>
            </li>
          ))}
        </ul>
        <CheckboxField name="despiteSimilar" label={t('despiteSimilar')} />
      </Notice>
    </div>
  )
}
