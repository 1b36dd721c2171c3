import { getLocale, getTranslations } from 'next-intl/server'
import { SCORES } from '@/features/entities/rules'
import { isStock, NAMES_OF_NONE, NONE } from '@/features/figures/rules'
import type { Actor } from '@/lib/actor'
import { cx } from '@/ui/cx'
import { Link } from '@/ui/link'
import { Panel } from '@/ui/panel'
import { TextLink } from '@/ui/text-link'
import type { DashboardView } from '../schema'
import { type Holder, type HolderSums, summariseHolders } from '../summarise-holders'
import { FigureDefinition } from './figure-definition'
import { RecordsNumber } from './records-number'

/** Every entity beside the others: what the months looked back over brought, and what stands; each kind has its sum. */
export async function ScoreBoard({ actor, view }: { actor: Actor; view: DashboardView }) {
  const [{ holders, kinds, all, from }, t, tScore, tKind] = await Promise.all([
    summariseHolders(actor, view),
    getTranslations('dashboards.scores'),
    getTranslations('entities.scoreboard.columns'),
    getTranslations('entities.kinds'),
  ])
  const english = (await getLocale()) === 'en'
  const numbers = { view, from }
  const nameOf = ({ name, nameEn }: Holder) =>
    english ? (nameEn ?? NAMES_OF_NONE.holder.nameEn) : (name ?? NAMES_OF_NONE.holder.name)
  const nobody = holders.find(({ id }) => id === null)
  return (
    <Panel
      title={t('title')}
      note={
        <span className="inline-flex items-center gap-1">
          {t('since', { from, asOf: view.asOf })}
          <FigureDefinition keys={SCORES} asOf={view.asOf} />
        </span>
      }
      actions={<TextLink href={`/entities?asOf=${view.asOf}`}>{t('all')}</TextLink>}
      flush
    >
      <div className="overflow-x-auto">
        <table className="w-full text-sm">
          <caption className="sr-only">{t('title')}</caption>
          <thead className="text-xs text-faint">
            <tr>
              <th
                scope="col"
                className="sticky left-0 z-2 h-8 min-w-32 bg-surface px-4 text-start font-medium"
              >
                {t('entity')}
              </th>
              {SCORES.map((score) => (
                <th key={score} scope="col" className="px-3 text-end font-medium whitespace-nowrap last:pr-4">
                  {tScore(score)}
                </th>
              ))}
            </tr>
          </thead>
          {kinds.map(({ kind, ...sums }) => (
            <tbody key={kind}>
              <Row label={tKind(kind)} sums={sums} part={{ kind }} {...numbers} head />
              {holders
                .filter((holder) => holder.kind === kind)
                .map((holder) => (
                  <Row
                    key={holder.id ?? NONE}
                    label={nameOf(holder)}
                    href={`/entities/${holder.id}?asOf=${view.asOf}`}
                    sums={holder}
                    part={{ holder: holder.id }}
                    {...numbers}
                  />
                ))}
            </tbody>
          ))}
          <tbody>
            {nobody ? (
              <Row label={nameOf(nobody)} sums={nobody} part={{ holder: null }} {...numbers} head />
            ) : null}
            <Row label={t('total')} sums={all} part={{}} {...numbers} head />
          </tbody>
        </table>
      </div>
    </Panel>
  )
}

type RowProps = {
  label: string
  href?: string
  sums: HolderSums
  part: { holder?: string | null; kind?: NonNullable<Holder['kind']> }
  view: DashboardView
  from: string
  head?: boolean
}

function Row({ label, href, sums, part, view, from, head = false }: RowProps) {
  return (
    <tr className={cx('group/score', head ? 'bg-sunken font-medium' : 'hover:bg-sunken')}>
      <th
        scope="row"
        className={cx(
          'sticky left-0 z-2 h-8 border-t border-line px-4 text-start',
          head ? 'bg-sunken font-medium' : 'bg-surface pl-7 font-normal group-hover/score:bg-sunken',
        )}
      >
        {href ? (
          <Link href={href} className="rounded-sm hover:text-accent">
            {label}
          </Link>
        ) : (
          label
        )}
      </th>
      {SCORES.map((score) => (
        <td key={score} className="tabular border-t border-line px-3 text-end last:pr-4">
          <RecordsNumber
            figure={score}
            value={sums.brought[score]}
            view={view}
            part={isStock(score) ? part : { ...part, from }}
            bare
          />
        </td>
      ))}
    </tr>
  )
}
