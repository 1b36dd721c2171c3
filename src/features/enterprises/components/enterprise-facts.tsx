import { useTranslations } from 'next-intl'
import { DefinitionList } from '@/ui/definition-list'
import { Panel } from '@/ui/panel'
import type { describeEnterprise } from '../queries'

export type EnterpriseRecord = ReturnType<typeof describeEnterprise>

export function EnterpriseFacts({ enterprise }: { enterprise: EnterpriseRecord }) {
  const t = useTranslations('enterprises')
  const { creditCode, foreignNo, province, city, industry, website, note, no } = enterprise
  return (
    <Panel title={t('detail.facts')}>
      <DefinitionList
        items={[
          {
            term: t('fields.creditCode'),
            value: creditCode && <span className="tabular">{creditCode}</span>,
          },
          { term: t('fields.foreignNo'), value: foreignNo },
          { term: t('detail.place'), value: [province, city].filter(Boolean).join(' ') || null },
          { term: t('fields.industry'), value: industry },
          { term: t('fields.website'), value: website },
          { term: t('detail.no'), value: no },
          {
            term: t('fields.note'),
            value: note && <p className="whitespace-pre-line">{note}</p>,
            wide: true,
          },
        ]}
      />
    </Panel>
  )
}
