import { useTranslations } from 'next-intl'
import { CalendarDate } from '@/ui/calendar-date'
import { DefinitionList } from '@/ui/definition-list'
import type { AgreementInView } from '../queries'

export function AgreementFacts({ agreement }: { agreement: AgreementInView }) {
  const t = useTranslations('strategic-agreements')
  const { partner, no, signedOn, expiresOn, place, by, scope, note } = agreement
  return (
    <DefinitionList
      items={[
        { term: t('fields.partner'), value: partner },
        { term: t('fields.no'), value: no },
        { term: t('fields.signedOn'), value: <CalendarDate date={signedOn} /> },
        {
          term: t('fields.expiresOn'),
          value: expiresOn ? <CalendarDate date={expiresOn} /> : t('untilFurther'),
        },
        { term: t('fields.place'), value: place },
        { term: t('fields.by'), value: by?.name },
        ...(scope ? [{ term: t('fields.scope'), value: <Lines text={scope} />, wide: true }] : []),
        ...(note ? [{ term: t('fields.note'), value: <Lines text={note} />, wide: true }] : []),
      ]}
    />
  )
}

function Lines({ text }: { text: string }) {
  return <p className="whitespace-pre-line">{text}</p>
}
