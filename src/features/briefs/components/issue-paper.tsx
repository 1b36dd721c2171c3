import { useLocale, useTranslations } from 'next-intl'
import { composeIssue, type IssueDocument, type IssuePart } from '../compose-issue'
import type { Brief } from '../queries'
import type { Words } from '../write-cells'
import { IssueBlocks, type Ways } from './issue-blocks'

/** Writes an issue in the language of the page. */
export function useIssue(brief: Brief): IssueDocument {
  const t = useTranslations()
  return composeIssue(brief, t as unknown as Words, useLocale())
}

/** The issue as the sheet of paper that it becomes in print. */
export function IssuePaper({ brief, ways }: { brief: Brief; ways: Ways }) {
  const issue = useIssue(brief)
  return (
    <article className="mx-auto w-full max-w-[56rem] rounded-lg border border-line bg-surface px-5 py-8 shadow-card sm:px-12 sm:py-12 print:max-w-none print:border-0 print:p-0 print:shadow-none">
      <Head issue={issue} />
      {issue.parts.map((part, index) => (
        <Part key={part.section ?? index} part={part} ways={ways} />
      ))}
      <footer className="mt-10 border-t border-line pt-3 text-xs text-faint">
        {issue.colophon.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </footer>
    </article>
  )
}

function Head({ issue }: { issue: IssueDocument }) {
  return (
    <header className="mb-8 text-center">
      <p className="text-2xl font-bold text-critical print:[print-color-adjust:exact]">{issue.series}</p>
      <p className="mt-1 text-md">{[issue.number, ...issue.marks].join(' · ')}</p>
      <p className="mt-4 flex justify-between gap-4 border-b-2 border-critical pb-1.5 text-start">
        <span>{issue.issuer}</span>
        <span>{issue.issuedOn}</span>
      </p>
      <h2 className="mt-7 text-xl font-bold">{issue.title}</h2>
      <p className="mt-1 text-sm text-muted">{issue.period}</p>
    </header>
  )
}

function Part({ part, ways }: { part: IssuePart; ways: Ways }) {
  return (
    <section className="mt-7 first-of-type:mt-0">
      {part.heading ? <h3 className="mb-2 text-lg font-semibold break-after-avoid">{part.heading}</h3> : null}
      <IssueBlocks blocks={part.blocks} ways={ways} />
    </section>
  )
}
