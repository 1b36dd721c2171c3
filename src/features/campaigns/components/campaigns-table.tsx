import { Flag } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/ui/badge'
import { EmptyState } from '@/ui/empty-state'
import { AmountHead, ColumnAmount } from '@/ui/table/column-amount'
import { type Column, DataTable } from '@/ui/table/data-table'
import { TextLink } from '@/ui/text-link'
import type { CampaignRow } from '../queries'
import { EditCampaign } from './campaign-sheets'

type Props = { rows: CampaignRow[]; write: boolean; hidden?: readonly string[] }

/** Campaigns with what is tagged; tags overlap, so there is no total. */
export function CampaignsTable({ rows, write, hidden }: Props) {
  const t = useTranslations('campaigns')
  const columns: Column<CampaignRow>[] = [
    { key: 'name', header: t('name'), cell: (campaign) => <Name campaign={campaign} /> },
    { key: 'year', header: t('year'), phone: 'end', width: 'w-20', cell: ({ year }) => year },
    {
      key: 'projects',
      header: t('projects'),
      align: 'end',
      cell: ({ id, projects }) => <Count value={projects} href={projectsOf(id)} />,
    },
    {
      key: 'worth',
      header: <AmountHead>{t('worth')}</AmountHead>,
      align: 'end',
      cell: ({ id, worthYuan }) => <Money yuan={worthYuan} href={projectsOf(id)} />,
    },
    {
      key: 'signed',
      header: t('signed'),
      align: 'end',
      cell: ({ id, signed }) => <Count value={signed} href={signedOf(id)} />,
    },
    {
      key: 'signedYuan',
      header: <AmountHead>{t('signedAmount')}</AmountHead>,
      align: 'end',
      cell: ({ id, signedYuan }) => <Money yuan={signedYuan} href={signedOf(id)} />,
    },
    ...(write ? [editColumn(t('change'))] : []),
  ]
  return (
    <DataTable
      hidden={hidden}
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => projectsOf(id)}
      empty={<EmptyState icon={<Flag aria-hidden />} title={t('none')} hint={t('noneHint')} />}
    />
  )
}

function projectsOf(campaignId: string): string {
  return `/projects?campaign=${campaignId}`
}

function signedOf(campaignId: string): string {
  return `${projectsOf(campaignId)}&signed=yes`
}

function Count({ value, href }: { value: number; href: string }) {
  return value === 0 ? <span className="text-faint">—</span> : <TextLink href={href}>{value}</TextLink>
}

function Money({ yuan, href }: { yuan: bigint; href: string }) {
  if (yuan === 0n) return <span className="text-faint">—</span>
  return (
    <TextLink href={href}>
      <ColumnAmount yuan={yuan} />
    </TextLink>
  )
}

function Name({ campaign: { no, name, nameEn, endedOn } }: { campaign: CampaignRow }) {
  const t = useTranslations('campaigns')
  const locale = useLocale()
  return (
    <span className="flex flex-wrap items-center gap-2">
      <span className="tabular text-faint">{no}</span>
      {locale === 'en' ? nameEn : name}
      {endedOn ? <Badge>{t('endedOn', { on: endedOn })}</Badge> : null}
    </span>
  )
}

function editColumn(header: string): Column<CampaignRow> {
  return {
    key: 'edit',
    header: <span className="sr-only">{header}</span>,
    align: 'end',
    cell: ({ id, year, no, name, nameEn, endedOn, version }) => (
      <EditCampaign campaign={{ id, year, no, name, nameEn, endedOn, version }} />
    ),
  }
}
