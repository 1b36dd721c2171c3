'use client'

import { unstable_rethrow } from 'next/navigation'
import { type FormEvent, useEffect, useMemo, useRef, useState, useTransition } from 'react'
import { type FieldValues, type UseFormReturn, useForm } from 'react-hook-form'
import type { z } from 'zod'
import type { FieldProblem, Refusal } from '@/lib/outcome'
import type { ActionResult, Problem } from './action-result'
import { type Conflict, conflictBetween } from './conflict'
import { type Draft, useDraft } from './draft'
import { type ErrorWords, useErrorWords } from './error-words'
import type { FieldBook } from './field-book'
import { type FormSchema, loadReading, schemaResolver } from './schema-resolver'

type Defaults<Input> = { [Name in keyof Input]?: Input[Name] | '' | null }

type Options<Schema extends z.ZodType, Value> = {
  schema: FormSchema<Schema>
  action: (input: unknown) => Promise<ActionResult<Value>>
  /** Every field of the form, and what goes along unseen, such as `version`. */
  defaults: Defaults<z.input<Schema>>
  onDone: (value: Value) => void
  /** Keeps what is typed in this browser until it is saved. Put the user's id into it. */
  draftKey?: string
  /** Answer true when the page shows this refusal in its own way. */
  onRefusal?: (refusal: Refusal) => boolean | undefined
  /** The stored record as values of this form; without it, fields of the same name. */
  fromCurrent?: (current: never) => Record<string, unknown>
}

/** Why the last attempt did not succeed, apart from errors at fields. */
export type Trouble =
  | { kind: 'refusal'; refusal: Refusal }
  | { kind: 'problem'; code: string; reference?: string; strays: FieldProblem[] }
  | { kind: 'network' }

export type ActionFormState = {
  /** react-hook-form's own methods: watch, setValue, getValues. */
  values: UseFormReturn<FieldValues>
  submit: (event?: FormEvent) => void
  pending: boolean
  refusal: Refusal | null
  trouble: Trouble | null
  conflict: Conflict | null
  /** Takes the values chosen after a conflict and sends the form again; null closes the question. */
  settleConflict: (chosen: Record<string, unknown> | null) => void
  draft: Draft
  book: FieldBook
}

/** A form that a server action saves. It never loses what was typed: not on a refusal, a conflict or a dead network. */
export function useActionForm<Schema extends z.ZodType, Value>(
  options: Options<Schema, Value>,
): ActionFormState {
  const words = useErrorWords()
  const book = useRef<FieldBook>(new Map()).current
  const resolver = useMemo(() => schemaResolver(options.schema, words), [options.schema, words])
  useEffect(() => void loadReading(options.schema), [options.schema])
  const values = useForm<FieldValues>({ defaultValues: options.defaults, resolver })
  const base = useRef<FieldValues>(options.defaults)
  const draft = useDraft(options.draftKey, values)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [pending, startTransition] = useTransition()

  async function send(input: FieldValues) {
    setTrouble(null)
    const result = await attempt(options.action, input)
    if (result === 'network') return setTrouble({ kind: 'network' })
    if (result.ok) {
      draft.forget()
      return options.onDone(result.value)
    }
    if (result.refusal) return refuse(result.refusal)
    fail(result.problem)
  }

  function refuse(refusal: Refusal) {
    place(refusal.fields, values, words, book)
    if (!options.onRefusal?.(refusal)) setTrouble({ kind: 'refusal', refusal })
  }

  function fail(problem: Problem) {
    if (problem.code === 'conflict' && problem.current) {
      const current = problem.current as FieldValues
      const stored = { ...(options.fromCurrent?.(current as never) ?? current), version: current.version }
      return setConflict(conflictBetween({ base: base.current, yours: values.getValues(), stored, book }))
    }
    const strays = place(problem.fields, values, words, book)
    if (problem.code !== 'invalid' || strays.length || !problem.fields?.length) {
      setTrouble({ kind: 'problem', code: problem.code, reference: problem.reference, strays })
    }
  }

  function submit(event?: FormEvent) {
    event?.preventDefault()
    event?.stopPropagation()
    if (!pending) startTransition(() => values.handleSubmit(send)())
  }

  function settleConflict(chosen: Record<string, unknown> | null) {
    setConflict(null)
    if (!chosen || !conflict) return
    base.current = { ...base.current, ...conflict.stored }
    for (const [name, value] of Object.entries(chosen)) values.setValue(name, value, { shouldDirty: true })
    submit()
  }

  const refusal = trouble?.kind === 'refusal' ? trouble.refusal : null
  return { values, submit, pending, refusal, trouble, conflict, settleConflict, draft, book }
}

async function attempt<Value>(action: (input: unknown) => Promise<ActionResult<Value>>, input: FieldValues) {
  try {
    return await action(input)
  } catch (error) {
    unstable_rethrow(error)
    return 'network' as const
  }
}

/** Puts the server's field errors at their fields; answers those that have no field here. */
function place(
  problems: FieldProblem[] = [],
  values: UseFormReturn<FieldValues>,
  words: ErrorWords,
  book: FieldBook,
): FieldProblem[] {
  const here = problems.filter(({ path }) => book.has(path))
  for (const [index, problem] of here.entries()) {
    values.setError(
      problem.path,
      { type: problem.code, message: words.field(problem) },
      { shouldFocus: index === 0 },
    )
  }
  return problems.filter(({ path }) => !book.has(path))
}
