import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { NAMES_OF_NONE, NONE, writtenRatio } from '@/features/figures/rules'
import type { TargetRow } from '@/features/targets/queries'
import type { Actor } from '@/lib/actor'
import { formatYuan } from '@/lib/money'
import { BarSplit } from '@/ui/chart/bar-split'
import { ChartPanel } from '@/ui/chart/chart-panel'
import { listSignedTargets, ofPage, ofYear } from '../list-signed-targets'
import { recordsHref } from '../rules'
import type { DashboardView } from '../schema'
import { type Holder, type HolderSums, summariseHolders } from '../summarise-holders'
import { FigureDefinition } from './figure-definition'
import { Nothing } from './nothing'
import { RecordsNumber } from './records-number'

type Props = {
  actor: Actor
  view: DashboardView
  /** How far the year's target is; drawn by the page, which knows targets. */
  reached: (target: TargetRow) => ReactNode
  light: (target: TargetRow) => ReactNode
}

/** Signed amount and count by entity, and how far each is on what it is to sign in the year. */
export async function SignedByHolder({ actor, view, reached, light }: Props) {
  const [{ holders, all, scope }, targets] = await Promise.all([
    summariseHolders(actor, view),
    listSignedTargets(actor, view),
  ])
  const [t, locale] = await Promise.all([getTranslations('dashboards.signed'), getLocale()])
  const current = ofYear(targets, view.asOf)
  const shown = holders.filter(
    ({ kind, whole }) =>
      kind === 'TASK_FORCE' || whole['signed.amount'] !== 0n || whole['signed.count'] !== 0n,
  )
  const cells = (sums: HolderSums, target: TargetRow | undefined, part: { holder?: string | null }) => [
    writtenRatio(sums.whole['signed.amount'], all.whole['signed.amount']) ?? '—',
    <RecordsNumber
      key="count"
      figure="signed.count"
      value={sums.whole['signed.count']}
      view={view}
      part={part}
      className="text-ink"
    />,
    target ? reached(target) : null,
    target ? light(target) : null,
  ]
  const rowOf = ({ id, name, nameEn, ...sums }: Holder) => {
    const written = formatYuan(sums.whole['signed.amount'], locale)
    const { name: none, nameEn: noneEn } = NAMES_OF_NONE.holder
    const target = current.find(({ owner }) => owner.kind === 'ENTITY' && owner.id === id)
    return {
      key: id ?? NONE,
      label: locale === 'en' ? (nameEn ?? noneEn) : (name ?? none),
      tail: locale === 'en' ? ' task force' : '招商小分队',
      size: Math.max(Number(sums.whole['signed.amount']), 0),
      value: written.text,
      exact: written.exact,
      href: recordsHref('signed.amount', view, { holder: id }),
      rest: id === null,
      more: cells(sums, target, { holder: id }),
    }
  }
  const written = formatYuan(all.whole['signed.amount'], locale)
  const own = scope.kind === 'AREA' ? null : scope.entities.map(({ id }) => id)
  const year = view.asOf.slice(0, 4)
  const moreHeads = [
    { label: t('share'), from: '2xl' as const },
    t('count'),
    ...(current.length > 0 ? [{ label: t('reached', { year }), from: 'sm' as const }, t('light')] : []),
  ]
  return (
    <ChartPanel
      title={t('holder.title')}
      note={<FigureDefinition keys={['signed.amount', 'signed.count']} asOf={view.asOf} />}
      className="h-full"
    >
      {shown.length > 0 ? (
        <BarSplit
          caption={t('holder.title')}
          labelHead={t('holder.head')}
          valueHead={t('amount')}
          moreHeads={moreHeads}
          rows={shown.map(rowOf)}
          total={
            shown.length > 1
              ? {
                  label: t('total'),
                  value: written.text,
                  exact: written.exact,
                  href: recordsHref('signed.amount', view),
                  more: cells(all, ofPage(current, view, own)[0], {}),
                }
              : undefined
          }
        />
      ) : (
        <Nothing />
      )}
    </ChartPanel>
  )
}
