import { getLocale, getTranslations } from 'next-intl/server'
import { figureHref, NONE } from '@/features/figures/rules'
import type { Actor } from '@/lib/actor'
import { formatYuan } from '@/lib/money'
import { ABROAD, PROVINCES } from '@/lib/provinces'
import { listInvestorProvinces, type ProvinceSums } from '../list-investor-provinces'
import type { Narrowing } from '../schema'
import { Nothing } from './nothing'
import { ProvincePanel } from './province-panel'
import type { ProvinceTile } from './province-tiles'

/** Where investors come from: a tile for each province, shaded by what was signed or reported, with its numbers as a table. */
export async function InvestorProvinces({ actor, view }: { actor: Actor; view: Narrowing }) {
  const { asOf, knownAt, holder, kind, event, chain, focus, officer } = view
  const narrowed = { asOf, knownAt, holder, kind, event, chain, focus, officer }
  const [{ provinces, whole }, t, locale] = await Promise.all([
    listInvestorProvinces(actor, narrowed),
    getTranslations('dashboards.provinces'),
    getLocale(),
  ])
  const numbersOf = (sums: Omit<ProvinceSums, 'code'>, province?: string) => ({
    leads: {
      count: Number(sums.leads),
      amount: Number(sums.intended),
      ...formatYuan(sums.intended, locale),
      href: figureHref('leads.count', { ...narrowed, province }),
      amountHref: figureHref('leads.intendedAmount', { ...narrowed, province }),
    },
    signed: {
      count: Number(sums.signed),
      amount: Number(sums.amount),
      ...formatYuan(sums.amount, locale),
      href: figureHref('signed.count', { ...narrowed, province }),
      amountHref: figureHref('signed.amount', { ...narrowed, province }),
    },
  })
  const sumsOf = (code: string) =>
    provinces.find((one) => (one.code ?? NONE) === code) ?? {
      leads: 0n,
      intended: 0n,
      signed: 0n,
      amount: 0n,
    }
  const tiles: ProvinceTile[] = [
    ...PROVINCES.map(({ code, name, nameEn, row, column }) => ({
      code,
      name: locale === 'en' ? nameEn : name,
      short: locale === 'en' ? code : name,
      row,
      column,
      span: 1,
      ...numbersOf(sumsOf(code), code),
    })),
    ...[ABROAD, NONE].map((code, index) => ({
      code,
      name: t(code),
      short: t(code),
      row: 7 + index,
      column: 1,
      span: 2,
      ...numbersOf(sumsOf(code), code),
    })),
  ]
  if (provinces.length === 0)
    return <ProvincePanel tiles={[]} whole={numbersOf(whole)} nothing={<Nothing />} />
  return <ProvincePanel tiles={tiles} whole={numbersOf(whole)} />
}
