'use client'

import { useTranslations } from 'next-intl'
import { useChartView } from '@/ui/chart/chart-panel'
import { Link } from '@/ui/link'
import type { ProvinceNumbers, ProvinceTile } from './province-tiles'

/** The numbers of the grid: what the table switch shows, what is printed under it, and what is read aloud either way. */
export function ProvinceTable({ tiles, whole }: { tiles: ProvinceTile[]; whole: ProvinceNumbers }) {
  const t = useTranslations('dashboards.provinces')
  const open = useChartView() === 'table'
  const rows = tiles
    .filter(({ leads, signed }) => leads.count !== 0 || signed.count !== 0 || signed.amount !== 0)
    .toSorted((one, other) => other.signed.amount - one.signed.amount || other.leads.count - one.leads.count)
  const heads = [t('leads'), t('intended'), t('signed'), t('amount')]
  return (
    <div className={open ? 'overflow-x-auto' : 'sr-only print:not-sr-only print:mt-4!'}>
      <table className="w-full text-sm">
        <caption className="sr-only">{t('title')}</caption>
        <thead className="text-xs text-faint">
          <tr>
            <th scope="col" className="h-8 px-1 text-start font-medium">
              {t('province')}
            </th>
            {heads.map((head) => (
              <th key={head} scope="col" className="px-1 text-end font-medium whitespace-nowrap">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="tabular">
          {rows.map((tile) => (
            <NumbersRow key={tile.code} name={tile.name} numbers={tile} open={open} />
          ))}
        </tbody>
        <tfoot className="tabular font-semibold">
          <NumbersRow name={t('whole')} numbers={whole} open={open} />
        </tfoot>
      </table>
    </div>
  )
}

type RowProps = { name: string; numbers: ProvinceNumbers; open: boolean }

/** While the table is only read aloud, the keyboard goes through the grid. */
function NumbersRow({ name, numbers: { leads, signed }, open }: RowProps) {
  const cells = [
    { key: 'leads', text: String(leads.count), href: leads.href },
    { key: 'intended', text: leads.text, exact: leads.exact, href: leads.amountHref },
    { key: 'signed', text: String(signed.count), href: signed.href },
    { key: 'amount', text: signed.text, exact: signed.exact, href: signed.amountHref },
  ]
  return (
    <tr className="hover:bg-sunken">
      <th scope="row" className="h-8 border-t border-line px-1 text-start font-normal whitespace-nowrap">
        {name}
      </th>
      {cells.map(({ key, text, exact, href }) => (
        <td key={key} className="border-t border-line px-1 text-end whitespace-nowrap">
          <Link
            href={href}
            title={exact}
            tabIndex={open ? undefined : -1}
            className="rounded-sm hover:text-accent hover:underline"
          >
            {text}
          </Link>
        </td>
      ))}
    </tr>
  )
}
