import { useTranslations } from 'next-intl'
import { textDifferences } from '@/lib/text-difference'
import type { PlanVersion } from '../queries'
import { SECTIONS } from '../rules'
import { DifferenceText } from './difference-text'

type Props = { version: PlanVersion; before: PlanVersion | null }

/** The four parts of a version; with an earlier one beside it, what came and what went since. */
export function PlanSections({ version, before }: Props) {
  const t = useTranslations('work-plans')
  return (
    <div className="flex flex-col divide-y divide-line">
      {SECTIONS.map((section) => (
        <section key={section} aria-label={t(`sections.${section}`)} className="py-4 first:pt-0 last:pb-0">
          <h3 className="mb-1.5 text-sm font-semibold text-muted">{t(`sections.${section}`)}</h3>
          <SectionText text={version[section]} before={before ? before[section] : null} />
        </section>
      ))}
    </div>
  )
}

function SectionText({ text, before }: { text: string; before: string | null }) {
  const t = useTranslations('work-plans')
  const unchanged = before === text
  if (text === '' && !before) return <p className="text-faint">{t('unwritten')}</p>
  return (
    <>
      {unchanged ? <p className="mb-1 text-xs text-faint">{t('differences.none')}</p> : null}
      <p className="max-w-prose whitespace-pre-wrap">
        {before === null || unchanged ? text : <DifferenceText parts={textDifferences(before, text)} />}
      </p>
    </>
  )
}
