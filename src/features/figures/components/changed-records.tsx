import { ChevronRight, FileSearch } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Moment } from '@/ui/calendar-date'
import { EmptyState } from '@/ui/empty-state'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { Panel } from '@/ui/panel'
import { TextLink } from '@/ui/text-link'
import type { ChangedRecord, ChangeEntry, FigureChanges, RecordChange } from '../list-figure-changes'
import { type FigureKey, NAMES_OF_NONE } from '../rules'
import { FigureValue } from './figure-value'
import { recordHref } from './record-href'

type Props = { figure: FigureKey; changes: FigureChanges; allHref: string }

/** The records that make a difference; each opens who moved it, when and why. */
export function ChangedRecords({ figure, changes: { items, count }, allHref }: Props) {
  const t = useTranslations('figures.changes')
  return (
    <Panel
      title={t('title')}
      note={t('count', { count: Number(count) })}
      actions={<TextLink href={allHref}>{t('backToList')}</TextLink>}
      flush
    >
      {items.length === 0 ? (
        <EmptyState icon={<FileSearch />} title={t('none')} hint={t('noneHint')} />
      ) : (
        <ol>
          {items.map((record) => (
            <li key={record.id} className="border-b border-line last:border-0">
              <Changed record={record} figure={figure} />
            </li>
          ))}
        </ol>
      )}
    </Panel>
  )
}

function Changed({ record, figure }: { record: ChangedRecord; figure: FigureKey }) {
  const t = useTranslations('figures.changes')
  const change = record.figures.find(({ key }) => key === figure)
  if (!change) return null
  return (
    <details className="group">
      <summary className="grid list-none grid-cols-[1rem_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-0.5 px-4 py-2 text-sm hover:bg-sunken/60 md:grid-cols-[1rem_minmax(0,1fr)_minmax(0,10rem)_minmax(0,10rem)_7rem]">
        <ChevronRight aria-hidden className="size-4 text-faint transition-transform group-open:rotate-90" />
        <span className="flex min-w-0 flex-wrap items-center gap-x-2 font-medium">
          {record.name ?? <span className="font-normal text-faint">{t('unreadable')}</span>}
          {record.illustrative ? <IllustrativeMark /> : null}
        </span>
        <span className="text-muted max-md:col-start-2 max-md:row-start-2">
          <Credits change={change} />
        </span>
        <span className="tabular text-muted max-md:col-start-2 max-md:row-start-3 md:text-end">
          <Course change={change} />
        </span>
        <span className="tabular text-end font-semibold max-md:col-start-3 max-md:row-start-1">
          {change.difference === 0n ? '0' : <FigureValue figure={figure} value={change.difference} signed />}
        </span>
      </summary>
      <Acts record={record} figure={figure} isMoved={change.difference !== 0n} />
    </details>
  )
}

/** What it came to on either side; nothing on one of them is said in a word. */
function Course({ change: { key, before, after } }: { change: RecordChange }) {
  const t = useTranslations('figures.changes')
  if (before === 0n) return t('came')
  if (after === 0n) return t('went')
  return (
    <>
      <FigureValue figure={key} value={before} /> → <FigureValue figure={key} value={after} />
    </>
  )
}

/** For whom it counts, before and after where these differ. */
function Credits({ change: { holderBefore, holderAfter } }: { change: RecordChange }) {
  const t = useTranslations('figures.changes')
  const english = useLocale() === 'en'
  const nameOf = (credited: RecordChange['holderAfter']) =>
    english
      ? (credited?.nameEn ?? NAMES_OF_NONE.holder.nameEn)
      : (credited?.name ?? NAMES_OF_NONE.holder.name)
  if (!holderBefore || !holderAfter || holderBefore.name === holderAfter.name)
    return nameOf(holderAfter ?? holderBefore)
  return t('from', { from: nameOf(holderBefore), to: nameOf(holderAfter) })
}

type ActsProps = { record: ChangedRecord; figure: FigureKey; isMoved: boolean }

function Acts({ record, figure, isMoved }: ActsProps) {
  const t = useTranslations('figures.changes')
  const href = recordHref(record)
  return (
    <div className="flex flex-col gap-2 bg-sunken/50 px-4 py-3 text-sm md:pl-11">
      {isMoved ? null : <p className="text-muted">{t('creditMoved')}</p>}
      {record.name ? (
        <ol className="flex flex-col gap-2">
          {record.entries.map((entry) => (
            <li key={entry.sequence.toString()}>
              <Act entry={entry} figure={figure} />
            </li>
          ))}
        </ol>
      ) : (
        <p className="text-muted">{t('unreadableActs')}</p>
      )}
      {record.name && href ? (
        <p>
          <TextLink href={href}>{t('open')}</TextLink>
        </p>
      ) : null}
    </div>
  )
}

function Act({
  entry: { at, actorName, act, reason, sequence, moves },
  figure,
}: {
  entry: ChangeEntry
  figure: FigureKey
}) {
  const t = useTranslations()
  return (
    <>
      <p className="flex flex-wrap gap-x-3">
        <span className="text-muted">
          <Moment at={at} />
        </span>
        <span className="font-medium">{actorName}</span>
        <span>{t.has(`acts.${act}`) ? t(`acts.${act}`) : act}</span>
        {reason ? <span className="text-muted">{reason}</span> : null}
        <span className="tabular text-faint">
          {t('figures.changes.seal', { sequence: sequence.toString() })}
        </span>
      </p>
      <ul className="tabular flex flex-wrap gap-x-4 text-muted">
        {moves
          .filter(({ key }) => key === figure)
          .map(({ on, amount }) => (
            <li key={on}>
              <span className="text-faint">{t('figures.changes.moved', { on })}</span>{' '}
              <FigureValue figure={figure} value={amount} signed />
            </li>
          ))}
      </ul>
    </>
  )
}
