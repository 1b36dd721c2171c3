'use client'

import { useRouter } from 'next/navigation'
import { toast, toastProblem } from '../toast/toast'
import type { ActionResult } from './action-result'
import { useErrorWords } from './error-words'

type Undo = { label: string; run: () => void }

/** Acts without a form, tells what came of it, and reads the page anew; answers whether it was done. */
export function useTell() {
  const words = useErrorWords()
  const router = useRouter()
  return async (act: () => Promise<ActionResult<unknown>>, done: string, undo?: Undo): Promise<boolean> => {
    const result = await act().catch(() => null)
    if (result?.ok) toast(done, { undo })
    else if (result?.refusal) toastProblem(words.refusal(result.refusal))
    else toastProblem(words.problem(result?.problem?.code ?? 'network'))
    router.refresh()
    return result?.ok === true
  }
}
