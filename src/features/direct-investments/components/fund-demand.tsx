import { getLocale, getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/actor'
import { formatYuan } from '@/lib/money'
import { BarSplit } from '@/ui/chart/bar-split'
import { Panel } from '@/ui/panel'
import { type FundDemand as Demand, getFundDemand } from '../queries'
import { shareOfSize } from '../rules'

type Props = { actor: Actor; fund?: { id: string; registrationNo: string } }

const PARTS = ['size', 'called', 'committed', 'demand'] as const
type Part = (typeof PARTS)[number]

/** What is asked of the funds beside what they have: of one fund, or of all of them and all that ask. */
export async function FundDemand({ actor, fund }: Props) {
  const [demand, t, locale] = await Promise.all([
    getFundDemand(actor, fund?.id ?? null),
    getTranslations('direct-investments.demand'),
    getLocale(),
  ])
  const yuan = yuanOf(demand)
  const links = fund ? linksOf(fund) : AREA_LINKS
  const title = t(fund ? 'ofFund' : 'ofArea')
  const rows = PARTS.map((part) => {
    const { text, exact } = formatYuan(yuan[part], locale)
    return {
      key: part,
      label: t(part),
      href: links[part],
      size: Number(yuan[part]),
      value: text,
      exact,
      rest: part === 'size',
      more: [part === 'size' ? '—' : writtenShare(shareOfSize(yuan[part], yuan.size))],
    }
  })
  return (
    <Panel title={title} note={t('asking', { count: demand.asking })}>
      <BarSplit
        caption={title}
        labelHead={t('what')}
        brief
        valueHead={t('amount')}
        moreHeads={[t('share')]}
        rows={rows}
      />
    </Panel>
  )
}

function yuanOf({ sizeYuan, calledYuan, committedYuan, demandYuan }: Demand): Record<Part, bigint> {
  return { size: sizeYuan, called: calledYuan, committed: committedYuan, demand: demandYuan }
}

const AREA_LINKS: Record<Part, string> = {
  size: '/funds?sort=-size',
  called: '/funds?sort=-called',
  committed: '/direct-investments?state=ASKING&sort=-committed',
  demand: '/direct-investments?state=ASKING&sort=-demand',
}

function linksOf({ id, registrationNo }: { id: string; registrationNo: string }): Record<Part, string> {
  const asking = `/direct-investments?fund=${id}&state=ASKING`
  return {
    size: `/funds?q=${encodeURIComponent(registrationNo)}`,
    called: '#capital-calls',
    committed: `${asking}&sort=-committed`,
    demand: `${asking}&sort=-demand`,
  }
}

function writtenShare(share: number | null): string {
  return share === null ? '—' : `${(share / 10).toFixed(1)}%`
}
