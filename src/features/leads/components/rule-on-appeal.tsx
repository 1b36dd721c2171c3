'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { ruleOnAppealAction } from '../actions'
import type { RulingVerdict } from '../rules'
import { ruleOnAppealInput } from '../schema'

type Props = { leadId: string; appellant: string; holder: string }

export function RuleOnAppeal(props: Props) {
  const t = useTranslations('leads.rule')
  const [verdict, setVerdict] = useState<RulingVerdict | null>(null)
  const close = () => setVerdict(null)
  return (
    <div className="flex gap-2 max-sm:w-full max-sm:*:h-11 max-sm:*:flex-1">
      <Button size="sm" variant="primary" onClick={() => setVerdict('UPHELD')}>
        {t('uphold')}
      </Button>
      <Button size="sm" onClick={() => setVerdict('DISMISSED')}>
        {t('dismiss')}
      </Button>
      {verdict ? (
        <Dialog
          open
          onOpenChange={(open) => open || close()}
          title={t(verdict === 'UPHELD' ? 'uphold' : 'dismiss')}
          description={
            verdict === 'UPHELD'
              ? t('upholdExplain', { entity: props.appellant })
              : t('dismissExplain', { holder: props.holder })
          }
        >
          <RulingForm leadId={props.leadId} verdict={verdict} close={close} />
        </Dialog>
      ) : null}
    </div>
  )
}

type FormProps = { leadId: string; verdict: RulingVerdict; close: () => void }

function RulingForm({ leadId, verdict, close }: FormProps) {
  const t = useTranslations('leads.rule')
  const router = useRouter()
  const form = useActionForm({
    schema: ruleOnAppealInput,
    action: ruleOnAppealAction,
    defaults: { leadId, verdict, reason: '' },
    onDone: () => {
      toast(t('done'))
      close()
      router.refresh()
    },
  })
  return (
    <ActionForm form={form}>
      <TextAreaField name="reason" label={t('reason')} required />
      <FormActions submitLabel={t(verdict === 'UPHELD' ? 'uphold' : 'dismiss')} onCancel={close} />
    </ActionForm>
  )
}
