'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { FieldProblem, Refusal } from '@/lib/outcome'

/** Turns codes into the words an officer reads; an unknown code still gets a whole sentence. */
export function useErrorWords() {
  const t = useTranslations()
  return useMemo(() => {
    const word = (key: string, fallback: string, params?: Record<string, string | number>) =>
      t.has(key) ? t(key, params) : t(fallback)
    return {
      field: ({ code, params }: FieldProblem) => word(`errors.${code}`, 'errors.invalid', params),
      refusal: ({ code, params }: Refusal) => word(`refusals.${code}`, 'problems.refused', params),
      problem: (code: string) => word(`problems.${code}`, 'problems.broken'),
    }
  }, [t])
}

export type ErrorWords = ReturnType<typeof useErrorWords>
