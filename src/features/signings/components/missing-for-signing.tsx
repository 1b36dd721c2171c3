import { useTranslations } from 'next-intl'
import type { GateDemand } from '@/features/pipeline/rules'
import { Notice } from '@/ui/notice'
import { TextLink } from '@/ui/text-link'

type Props = { missing: GateDemand[]; projectId: string }

const ANCHORS: Partial<Record<GateDemand['form'], string>> = {
  decision: 'decisions',
  commitment: 'commitments',
}

/** What the gate to 签约 still asks for, with the way to each form. */
export function MissingForSigning({ missing, projectId }: Props) {
  const t = useTranslations()
  return (
    <Notice tone="critical" title={t('signings.record.missing', { count: missing.length })}>
      <ul role="alert" className="list-disc pl-4">
        {missing.map(({ key, params, form }) => (
          <li key={key + JSON.stringify(params)}>
            {t(`pipeline.demands.${key}`, params)}{' '}
            <TextLink href={`/projects/${projectId}?form=${form}#${ANCHORS[form] ?? ''}`}>
              {t('signings.record.fill')}
            </TextLink>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
