'use client'

import { useRouter } from 'next/navigation'
import type { ReactElement, ReactNode } from 'react'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import type { ActionResult } from '@/ui/form/action-result'
import { useErrorWords } from '@/ui/form/error-words'
import { toast, toastProblem } from '@/ui/toast/toast'

type Props<Value> = {
  trigger: ReactElement<Record<string, unknown>>
  title: string
  /** What will happen. */
  children: ReactNode
  confirmLabel: string
  done: string
  danger?: boolean
  act: () => Promise<ActionResult<Value>>
  onDone?: (value: Value) => void
}

/** Asks, acts, says what came of it, and reads the page anew. */
export function ActButton<Value>({ act, done, onDone, ...dialog }: Props<Value>) {
  const router = useRouter()
  const words = useErrorWords()
  async function confirm() {
    const result = await act().catch(() => null)
    if (result?.ok) {
      onDone?.(result.value)
      toast(done)
      router.refresh()
      return true
    }
    toastProblem(
      result?.refusal ? words.refusal(result.refusal) : words.problem(result?.problem?.code ?? 'network'),
    )
    return false
  }
  return <ConfirmDialog {...dialog} onConfirm={confirm} />
}
