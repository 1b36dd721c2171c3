import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { EditEnterprise } from '@/features/enterprises/components/edit-enterprise'
import { canLogLeads } from '@/features/leads/policy'
import type { Actor } from '@/lib/actor'
import { LinkButton } from '@/ui/link-button'

type Props = {
  actor: Actor
  enterprise: Parameters<typeof EditEnterprise>[0]['enterprise']
  mayEdit: boolean
}

export function EnterpriseActs({ actor, enterprise, mayEdit }: Props) {
  const t = useTranslations('enterprises')
  return (
    <>
      {mayEdit ? <EditEnterprise enterprise={enterprise} /> : null}
      {canLogLeads(actor) ? (
        <LinkButton
          variant="primary"
          href={`/leads/new?enterprise=${enterprise.id}`}
          icon={<Plus aria-hidden />}
        >
          {t('detail.logLead')}
        </LinkButton>
      ) : null}
    </>
  )
}
