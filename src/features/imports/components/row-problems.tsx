'use client'

import { useErrorWords } from '@/ui/form/error-words'
import type { RowProblem } from '../rules'

/** What is wrong in a row, each at its column, in the words of the form. */
export function RowProblems({ problems, headers }: { problems: RowProblem[]; headers: string[] }) {
  const words = useErrorWords()
  const sentence = ({ words: kind, code, params }: RowProblem) =>
    kind === 'errors' ? words.field({ path: '', code, params }) : words.refusal({ code, params })
  return (
    <ul className="flex flex-col gap-0.5 text-critical empty:hidden">
      {problems.map((problem) => (
        <li key={`${problem.column}-${problem.code}`}>
          {problem.column === null ? '' : `${headers[problem.column]}：`}
          {sentence(problem)}
        </li>
      ))}
    </ul>
  )
}
