'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { useTell } from '@/ui/form/use-tell'
import { resolveDuplicatesAction } from '../actions'
import type { RowInView } from '../queries'
import { asksReason, type Duplicate, type Resolution, resolutionsOf } from '../rules'
import { ReasonDialog } from './reason-dialog'

type Props = { importId: string; row: RowInView; duplicate: Duplicate; editable: boolean }

/** Of what a row is a duplicate, and what is to become of it. */
export function DuplicateBox({ importId, row, duplicate, editable }: Props) {
  const t = useTranslations('imports.duplicates')
  const open = editable && (row.state === 'DUPLICATE' || row.state === 'SKIPPED')
  const choices = resolutionsOf(duplicate.mark)
  return (
    <div className="flex flex-col gap-1 text-muted">
      <span>
        <DuplicateWords duplicate={duplicate} />
      </span>
      {open && choices.length > 1 ? (
        <ResolutionChoice importId={importId} row={row} duplicate={duplicate} />
      ) : row.resolution ? (
        <span className="text-faint">{t(row.resolution)}</span>
      ) : null}
    </div>
  )
}

function DuplicateWords({ duplicate }: { duplicate: Duplicate }) {
  const t = useTranslations('imports.duplicates')
  const { mark, name, line, holder, since } = duplicate
  if (line) return mark === 'similar' ? t('similarInFile', { line, name }) : t('inFile', { line })
  return (
    <>
      {t(mark, { name })}
      {holder ? <span className="block text-faint">{t('held', { holder, since: since ?? '' })}</span> : null}
    </>
  )
}

function ResolutionChoice({ importId, row, duplicate }: Omit<Props, 'editable'>) {
  const t = useTranslations('imports.duplicates')
  const tell = useTell()
  const [pending, start] = useTransition()
  const [asking, setAsking] = useState(false)
  const keep = async (resolution: Resolution, reason?: string) =>
    tell(() => resolveDuplicatesAction({ importId, line: row.line, resolution, reason }), t('done'))
  const choose = (resolution: Resolution) => {
    if (asksReason(duplicate.mark, resolution)) return setAsking(true)
    start(async () => void (await keep(resolution)))
  }
  return (
    <>
      <select
        aria-label={t('choice', { line: row.line })}
        disabled={pending}
        value={row.resolution ?? ''}
        onChange={(event) => choose(event.target.value as Resolution)}
        className="select-arrow h-7 max-w-48 rounded-md border border-line bg-surface pr-7 pl-2"
      >
        <option value="" disabled>
          …
        </option>
        {resolutionsOf(duplicate.mark).map((resolution) => (
          <option key={resolution} value={resolution}>
            {t(resolution)}
          </option>
        ))}
      </select>
      <ReasonDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('reasonTitle')}
        hint={t('reasonHint')}
        label={t('reason')}
        submit={t('separate')}
        onSubmit={(reason) => keep('separate', reason)}
      />
    </>
  )
}
