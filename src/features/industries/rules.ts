import type { FigureKey } from '@/features/figures/rules'

/** What the roll-up of an industry shows, each a figure of the ledger. */
export const INDUSTRY_FIGURES = [
  'leads.count',
  'leads.intendedAmount',
  'negotiating.count',
  'signed.count',
  'signed.amount',
  'inProduction.count',
  'directInvestments.count',
  'directInvestments.total',
] as const satisfies readonly FigureKey[]
export type IndustryFigure = (typeof INDUSTRY_FIGURES)[number]
