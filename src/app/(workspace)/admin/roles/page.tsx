import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RoleHolders } from '@/features/accounts/components/people-role-holders'
import { listRoleHolders } from '@/features/accounts/list-role-holders'
import { ExportMenu } from '@/features/lists/components/export-menu'
import { AREA_ROLES } from '@/lib/actor'
import { orNotFound } from '@/server/page'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('rolesTitle') }
}

export default async function RolesPage() {
  const actor = await requireActor()
  const holders = await orNotFound(listRoleHolders(actor))
  const t = await getTranslations('people')
  return (
    <Page>
      <PageHeader
        title={t('rolesTitle')}
        subtitle={t('rolesSubtitle')}
        tools={<ExportMenu list="role-holders" also={{}} />}
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {AREA_ROLES.map((role) => (
          <RoleHolders key={role} role={role} holders={holders.filter((holder) => holder.role === role)} />
        ))}
      </div>
    </Page>
  )
}
