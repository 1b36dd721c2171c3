import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { IssuePart } from '../compose-issue'
import type { Brief } from '../queries'
import type { TextBlock } from '../rules'
import { EditBriefForm } from './edit-brief-form'
import { IssueBlocks } from './issue-blocks'
import { useIssue } from './issue-paper'

/** The form of an issue's words between its figures as they are at this moment. */
export function BriefEditor({ brief }: { brief: Brief }) {
  const { id, version, kind, title, from, asOf, texts } = brief
  const paper = Object.fromEntries(
    useIssue(brief).parts.flatMap((part) =>
      part.section ? [[part.section, <Figures key={part.section} part={part} />]] : [],
    ),
  ) as Partial<Record<TextBlock, ReactNode>>
  return <EditBriefForm brief={{ briefId: id, version, kind, title, from, asOf, ...texts }} paper={paper} />
}

/** What the section says by itself, and its tables for who wants to see them while writing. */
function Figures({ part: { heading, blocks } }: { part: IssuePart }) {
  const t = useTranslations('briefs.edit')
  const sentences = blocks.filter(({ kind }) => kind === 'sentence')
  const tables = blocks.filter(({ kind }) => kind !== 'sentence' && kind !== 'words')
  return (
    <div className="flex flex-col gap-2 border-t border-line pt-4">
      <h2 className="text-md font-semibold">{heading}</h2>
      <IssueBlocks blocks={sentences} ways={NO_WAYS} />
      {tables.length > 0 ? (
        <details className="text-sm">
          <summary className="w-fit rounded-sm text-accent">{t('tables')}</summary>
          <div className="pt-3">
            <IssueBlocks blocks={tables} ways={NO_WAYS} />
          </div>
        </details>
      ) : null}
    </div>
  )
}

const NO_WAYS = { briefId: null, toRecords: false }
