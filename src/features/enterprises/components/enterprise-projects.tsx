import { FolderKanban } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Amount } from '@/ui/amount'
import { EmptyState } from '@/ui/empty-state'
import { Panel } from '@/ui/panel'
import { TextLink } from '@/ui/text-link'
import type { EnterpriseInView } from '../queries'

/** The projects there that the actor may read. */
export function EnterpriseProjects({ projects }: { projects: EnterpriseInView['projects'] }) {
  const t = useTranslations('enterprises.detail')
  const words = useTranslations('pipeline')
  const locale = useLocale()
  return (
    <Panel title={t('projects')} note={projects.length || undefined} flush>
      {projects.length === 0 ? (
        <EmptyState icon={<FolderKanban />} title={t('noProjects')} />
      ) : (
        <ul className="divide-y divide-line">
          {projects.map(({ id, name, stage, status, holder, signedAmount, intendedAmount }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 px-4 py-2.5">
              <TextLink href={`/projects/${id}`} className="font-medium">
                {name}
              </TextLink>
              <span className="text-muted">
                {words(`stages.${stage}`)}
                {status === 'ACTIVE' ? null : ` · ${words(`statuses.${status}`)}`}
                {` · ${locale === 'en' ? holder.nameEn : holder.name}`}
              </span>
              <span className="ml-auto">
                <span className="mr-1.5 text-sm text-faint">
                  {t(signedAmount === null ? 'intended' : 'signed')}
                </span>
                <Amount yuan={signedAmount ?? intendedAmount} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
