import { Settings } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/ui/badge'
import { EmptyState } from '@/ui/empty-state'
import { type Column, DataTable } from '@/ui/table/data-table'
import type { RequirementRow } from '../queries'
import { SetRequirement } from './evaluation-sheets'
import type { RequirementProps } from './requirement-form'

type Props = Omit<RequirementProps, 'requirement'> & { rows: RequirementRow[]; editable: boolean }

/** Which evaluations are required of which industry, and of whom they are asked. */
export function RequirementsTable({ rows, editable, ...choices }: Props) {
  const t = useTranslations('evaluations')
  const isChinese = useLocale().startsWith('zh')
  const nameOf = (named: { name: string; nameEn: string }) => (isChinese ? named.name : named.nameEn)
  const columns: Column<RequirementRow>[] = [
    { key: 'kind', header: t('fields.kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
    {
      key: 'chain',
      header: t('fields.industry'),
      cell: ({ chain }) => (chain ? nameOf(chain) : t('requirement.everyIndustry')),
    },
    { key: 'department', header: t('fields.department'), cell: ({ department }) => nameOf(department) },
    {
      key: 'days',
      header: t('fields.days'),
      align: 'end',
      cell: ({ days }) => t('requirement.daysOf', { days }),
    },
    {
      key: 'required',
      header: t('fields.required'),
      cell: ({ required }) => (
        <Badge tone={required ? 'accent' : 'neutral'}>
          {t(required ? 'requirement.mandatory' : 'requirement.optional')}
        </Badge>
      ),
    },
    {
      key: 'edit',
      header: <span className="sr-only">{t('requirement.edit')}</span>,
      align: 'end',
      cell: (requirement) => <SetRequirement {...choices} requirement={requirement} />,
    },
  ]
  return (
    <DataTable
      caption={t('requirement.caption')}
      columns={editable ? columns : columns.filter(({ key }) => key !== 'edit')}
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <EmptyState
          icon={<Settings aria-hidden />}
          title={t('requirement.none')}
          hint={t('requirement.noneHint')}
        />
      }
    />
  )
}
