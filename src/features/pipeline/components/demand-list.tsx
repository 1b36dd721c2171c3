import { ArrowRight, CircleDashed } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { TextLink } from '@/ui/text-link'
import type { GateDemand } from '../rules'
import { demandLink } from './demand-link'

type Props = {
  missing: GateDemand[]
  project: { id: string; enterpriseId: string; skips: boolean }
  /** Links to the forms are for those who may fill them. */
  linked?: boolean
}

// Screening leads and assigning officers: whoever may pass over a gate does these, an officer finds no form there.
const LEADERS_OWN: GateDemand['form'][] = ['screening', 'officer']

/** What a gate still asks for, each with the way to the form that fills it. */
export function DemandList({ missing, project, linked = true }: Props) {
  const t = useTranslations('pipeline')
  return (
    <ul className="flex flex-col divide-y divide-line">
      {missing.map((demand) => (
        <li key={demand.key + JSON.stringify(demand.params)} className="flex items-center gap-2.5 py-2">
          <CircleDashed aria-hidden className="size-4 shrink-0 text-caution" />
          <span className="min-w-0 flex-1">{t(`demands.${demand.key}`, demand.params)}</span>
          {linked && (project.skips || !LEADERS_OWN.includes(demand.form)) ? (
            <TextLink href={demandLink(demand.form, project)}>
              <span className="inline-flex items-center gap-1 whitespace-nowrap">
                {t('gate.fill')}
                <ArrowRight aria-hidden className="size-3.5" />
              </span>
            </TextLink>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
