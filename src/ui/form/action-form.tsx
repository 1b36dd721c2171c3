'use client'

import dynamic from 'next/dynamic'
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { FormProvider } from 'react-hook-form'
import { cx } from '../cx'
import { DraftNotice } from './draft-notice'
import { FieldBookProvider } from './field-book'
import { FormPendingProvider } from './form-pending'
import { FormTrouble } from './form-trouble'
import type { ActionFormState } from './use-action-form'

const ConflictDialog = dynamic(() => import('./conflict-dialog').then((module) => module.ConflictDialog))

type Props = { form: ActionFormState; children: ReactNode; className?: string }

export function ActionForm({ form, children, className }: Props) {
  const element = useRef<HTMLFormElement>(null)
  useSubmitKey(element)
  useEarlyTyping(element)
  return (
    <FormProvider {...form.values}>
      <FieldBookProvider value={form.book}>
        <form
          ref={element}
          // Until the page's script runs, a submit must not write what was typed into the address.
          method="post"
          noValidate
          onSubmit={form.submit}
          className={cx('flex flex-col gap-4', className)}
        >
          <DraftNotice draft={form.draft} />
          <FormTrouble trouble={form.trouble} pending={form.pending} retry={form.submit} />
          <FormPendingProvider value={form.pending}>{children}</FormPendingProvider>
        </form>
        {form.conflict ? (
          <ConflictDialog conflict={form.conflict} book={form.book} settle={form.settleConflict} />
        ) : null}
      </FieldBookProvider>
    </FormProvider>
  )
}

/** Ctrl or ⌘ and Enter save from any field. */
function useSubmitKey(element: RefObject<HTMLFormElement | null>) {
  useEffect(() => {
    const form = element.current
    const submitByKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form?.requestSubmit()
    }
    form?.addEventListener('keydown', submitByKey)
    return () => form?.removeEventListener('keydown', submitByKey)
  }, [element])
}

/** What was typed before the page's script ran stands in the page and not yet in the form: it is typed once more. */
function useEarlyTyping(element: RefObject<HTMLFormElement | null>) {
  useLayoutEffect(() => {
    for (const control of element.current?.elements ?? []) {
      const isText = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement
      if (isText && control.value !== control.defaultValue) retype(control)
    }
  }, [element])
}

function retype(control: HTMLInputElement | HTMLTextAreaElement) {
  const typed = control.value
  // React hears of a change only when the value differs from the one it knows, so it learns of an empty one first.
  control.value = ''
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(control, typed)
  control.dispatchEvent(new Event('input', { bubbles: true }))
}
