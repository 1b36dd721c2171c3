import { useTranslations } from 'next-intl'
import { DefinitionList } from '@/ui/definition-list'
import { Panel } from '@/ui/panel'
import type { describeEnterprise } from '../queries'

export type EnterpriseRecord = ReturnType<typeof describeEnterprise>

/** What is known of it; a fact that nobody gave takes no line. */
export function EnterpriseFacts({ enterprise }: { enterprise: EnterpriseRecord }) {
  const t = useTranslations('enterprises')
  const { creditCode, foreignNo, province, city, industry, website, note, no } = enterprise
  const place = [...new Set([province, city])].filter(Boolean).join(' ')
  return (
    <Panel title={t('detail.facts')}>
      <DefinitionList
        items={[
          {
            term: t('fields.creditCode'),
            value: creditCode && <span className="tabular">{creditCode}</span>,
          },
          { term: t('fields.foreignNo'), value: foreignNo },
          { term: t('detail.place'), value: place },
          { term: t('fields.industry'), value: industry },
          { term: t('fields.website'), value: website },
          { term: t('detail.no'), value: no },
          {
            term: t('fields.note'),
            value: note && <p className="whitespace-pre-line">{note}</p>,
            wide: true,
          },
        ].filter(({ value }) => value)}
      />
    </Panel>
  )
}
