import { useTranslations } from 'next-intl'
import { HeadlineNumber } from '@/ui/headline-number'
import { Notice } from '@/ui/notice'
import { Panel } from '@/ui/panel'
import type { ImportInView } from '../queries'
import { BadRowsLink } from './run-bar'
import { UndoButton } from './undo-button'

/** What came of an import, each number leading to its rows, and the way to take it back. */
export function ReportPanel({ record }: { record: ImportInView }) {
  const t = useTranslations('imports')
  const { id, no, layout, counts, failure, undoneBy, undoReason, rights, status } = record
  const left = status === 'CANCELLED' || status === 'FAILED' ? counts.GOOD : 0
  const numbers = [
    { key: 'made', state: 'DONE', count: counts.DONE },
    { key: 'undone', state: 'UNDONE', count: counts.UNDONE },
    { key: 'skipped', state: 'SKIPPED', count: counts.SKIPPED },
    { key: 'bad', state: 'BAD', count: counts.BAD },
    { key: 'left', state: 'GOOD', count: left },
  ].filter(({ key, count }) => count > 0 || key === 'made' || key === 'bad')
  return (
    <Panel
      title={t('report.title')}
      actions={rights.undo && counts.DONE > 0 ? <UndoButton importId={id} no={no} layout={layout} /> : null}
    >
      <div className="flex flex-col gap-4">
        {failure ? <Notice tone="critical" title={t(`failures.${failure}`)} /> : null}
        {undoneBy && undoReason ? (
          <Notice tone="neutral">{t('report.undoneBy', { by: undoneBy, reason: undoReason })}</Notice>
        ) : null}
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          {numbers.map(({ key, state, count }) => (
            <HeadlineNumber
              key={key}
              label={t(`report.${key}`)}
              value={count.toLocaleString('en')}
              href={count > 0 ? `/imports/${id}?state=${state}` : undefined}
            />
          ))}
        </div>
        {counts.BAD > 0 ? (
          <div className="flex flex-wrap items-center gap-3">
            <BadRowsLink importId={id} />
            <span className="text-sm text-faint">{t('preview.downloadHint')}</span>
          </div>
        ) : null}
      </div>
    </Panel>
  )
}
