import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/ui/text-link'
import type { Appeal } from '../queries'
import { RuleOnAppeal } from './rule-on-appeal'

/** Who contests which project and why, for the coordinator to decide. */
export function AppealList({ appeals }: { appeals: Appeal[] }) {
  const t = useTranslations('leads.inbox')
  const locale = useLocale()
  const nameIn = (entity: { name: string; nameEn: string }) => (locale === 'en' ? entity.nameEn : entity.name)
  if (appeals.length === 0) return <p className="px-4 py-3 text-sm text-muted">{t('noAppeals')}</p>
  return (
    <ul className="divide-y divide-line">
      {appeals.map(({ id, projectName, enterprise, entity, reportedBy, reportedOn, project, reason }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
          <div className="min-w-60 flex-1">
            <p className="flex flex-wrap items-center gap-x-2">
              <TextLink href={`/leads/${id}`} className="font-medium">
                {projectName}
              </TextLink>
              <span className="text-muted">{enterprise.name}</span>
            </p>
            <p className="text-sm text-faint">
              {t('reportedBy', { entity: nameIn(entity), who: reportedBy?.name ?? '—', on: reportedOn })}
              {` · ${t('heldBy', { holder: nameIn(project.holder) })}`}
            </p>
            {reason ? <p className="mt-1 text-sm">{reason}</p> : null}
          </div>
          <RuleOnAppeal leadId={id} appellant={nameIn(entity)} holder={nameIn(project.holder)} />
        </li>
      ))}
    </ul>
  )
}
