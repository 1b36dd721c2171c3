'use client'

import { useTranslations } from 'next-intl'
import { TextLink } from '@/ui/text-link'
import type { Duplicate } from '../find-duplicates'

/** Who holds which project of this enterprise since when: all that one entity learns of another's. */
export function DuplicateList({ duplicates }: { duplicates: Duplicate[] }) {
  const t = useTranslations('leads.duplicates')
  return (
    <ul className="flex flex-col gap-2">
      {duplicates.map(({ leadId, projectNo, projectName, enterpriseName, holderName, since, mine }) => (
        <li key={leadId}>
          <p className="font-medium">
            {projectName} <span className="font-normal text-muted">· {enterpriseName}</span>
          </p>
          <p className="text-muted">
            {t('heldBy', { holder: holderName, since })}
            {mine ? (
              <>
                {' · '}
                <TextLink href={`/projects?q=%23${projectNo}`}>{t('open')}</TextLink>
              </>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  )
}
