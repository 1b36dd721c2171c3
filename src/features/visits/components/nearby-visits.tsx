import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/ui/notice'
import { TextLink } from '@/ui/text-link'
import type { NearbyVisit } from '../list-nearby-visits'

/** `name`: of the one enterprise that is asked about; without it each line says which enterprise it is. */
export function NearbyVisits({ visits, name }: { visits: NearbyVisit[]; name?: string }) {
  const t = useTranslations('visits.nearby')
  const isChinese = useLocale().startsWith('zh')
  if (visits.length === 0) return null
  return (
    <div role="status">
      <Notice tone="caution" title={t(name ? 'title' : 'titleOfVisit')}>
        <ul className="flex flex-col gap-0.5">
          {visits.map(({ visitId, on, status, entity, enterprise, own }) => (
            <li key={`${visitId} ${enterprise.id}`}>
              <Told href={name ? undefined : `/visits/${visitId}`}>
                {t(status === 'PLANNED' ? 'planned' : 'held', {
                  date: on,
                  entity: isChinese ? entity.name : entity.nameEn,
                })}
              </Told>
              {own ? t('own') : null}
              {enterprise.name === name ? null : (
                <span className="text-muted">
                  {' '}
                  · {name ? t('as', { name: enterprise.name }) : enterprise.name}
                </span>
              )}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}

/** In a form nothing leads away from it. */
function Told({ href, children }: { href?: string; children: string }) {
  return href ? <TextLink href={href}>{children}</TextLink> : <span>{children}</span>
}
