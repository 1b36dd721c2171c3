import { useLocale, useTranslations } from 'next-intl'
import type { ChangedRecord, ChangeEntry, RecordChange } from '@/features/figures/list-figure-changes'
import { NAMES_OF_NONE } from '@/features/figures/rules'
import { formatMoment } from '@/lib/dates'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { Panel } from '@/ui/panel'
import { TextLink } from '@/ui/text-link'
import { useWrittenFigure } from './written-figure'

/** The records that make the differences, each with the figures that it moves and the acts behind them. */
export function ChangedRecords({ records }: { records: ChangedRecord[] }) {
  const t = useTranslations('briefs.changes')
  return (
    <Panel title={t('records')} flush>
      <ol>
        {records.map((record) => (
          <li key={record.id} className="border-b border-line px-4 py-3 last:border-0">
            <Changed record={record} />
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function Changed({ record }: { record: ChangedRecord }) {
  return (
    <article className="grid gap-x-8 gap-y-3 lg:grid-cols-[minmax(0,5fr)_minmax(0,4fr)]">
      <div className="min-w-0">
        <h3 className="flex flex-wrap items-center gap-x-2 font-medium">
          <RecordName record={record} />
          {record.illustrative ? <IllustrativeMark /> : null}
        </h3>
        <Moved figures={record.figures} />
      </div>
      <ol className="flex min-w-0 flex-col gap-2 text-sm">
        {record.entries.map((entry) => (
          <li key={entry.sequence.toString()}>
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
    </article>
  )
}

function RecordName({ record: { name, enterpriseName, projectId } }: { record: ChangedRecord }) {
  const text = name ?? '—'
  return (
    <>
      {projectId ? <TextLink href={`/projects/${projectId}`}>{text}</TextLink> : <span>{text}</span>}
      {enterpriseName ? <span className="text-sm font-normal text-muted">{enterpriseName}</span> : null}
    </>
  )
}

function Moved({ figures }: { figures: RecordChange[] }) {
  const t = useTranslations('figures.keys')
  const written = useWrittenFigure()
  return (
    <ul className="mt-1.5 flex flex-col gap-0.5 text-sm">
      {figures.map(({ key, before, after, difference, holderBefore, holderAfter }) => (
        <li key={key} className="flex flex-wrap items-baseline gap-x-3">
          <span className="text-muted">{t(`${key}.name`)}</span>
          <span className="tabular">
            {written(key, before)} → {written(key, after)}
          </span>
          <span className="tabular font-semibold">{written(key, difference, { signed: true })}</span>
          <Credit before={holderBefore} after={holderAfter} />
        </li>
      ))}
    </ul>
  )
}

type Credited = RecordChange['holderAfter']

/** Whom it counts for, where that is another one now. */
function Credit({ before, after }: { before: Credited; after: Credited }) {
  const english = useLocale() === 'en'
  const { name, nameEn } = NAMES_OF_NONE.holder
  const nameOf = (credited: Credited) => (english ? (credited?.nameEn ?? nameEn) : (credited?.name ?? name))
  if (!before || !after || before.name === after.name) return null
  return (
    <span className="text-muted">
      {nameOf(before)} → {nameOf(after)}
    </span>
  )
}

function Entry({ entry: { at, actorName, act, reason } }: { entry: ChangeEntry }) {
  const t = useTranslations()
  return (
    <>
      <p className="flex flex-wrap gap-x-3">
        <span className="font-medium">{t.has(`acts.${act}`) ? t(`acts.${act}`) : act}</span>
        <span className="text-muted">
          {t('briefs.changes.entry', { actor: actorName, at: formatMoment(at) })}
        </span>
      </p>
      {reason ? <p className="text-muted">{t('briefs.changes.reason', { reason })}</p> : null}
    </>
  )
}
