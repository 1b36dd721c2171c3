'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormContext } from 'react-hook-form'
import { Button } from '../button'
import { Kbd } from '../kbd'
import { LinkButton } from '../link-button'
import { useListens } from '../use-listens'
import { useFormPending } from './form-pending'

type Props = {
  submitLabel: string
  /** Where cancelling leads; in a dialog give `onCancel` instead. */
  cancelHref?: string
  onCancel?: () => void
  danger?: boolean
  /** More buttons, at the left. */
  children?: ReactNode
}

/** The last line of a form; on a phone its button spans the width, in reach of the thumb. */
export function FormActions({ submitLabel, cancelHref, onCancel, danger = false, children }: Props) {
  const t = useTranslations('ui')
  const { formState } = useFormContext()
  const pending = useFormPending()
  const listens = useListens()
  return (
    <div className="flex flex-wrap items-center gap-2 pt-1 max-sm:flex-col-reverse max-sm:items-stretch">
      {children}
      <span className="ml-auto hidden items-center gap-1 text-xs text-faint lg:flex" aria-hidden>
        <Kbd>Ctrl</Kbd>
        <Kbd>↵</Kbd>
      </span>
      {cancelHref ? (
        <LinkButton href={cancelHref} className="max-sm:h-11">
          {t('cancel')}
        </LinkButton>
      ) : null}
      {onCancel ? (
        <Button onClick={onCancel} className="max-sm:h-11">
          {t('cancel')}
        </Button>
      ) : null}
      <Button
        type="submit"
        variant={danger ? 'danger' : 'primary'}
        pending={pending || formState.isValidating}
        disabled={!listens}
        className="max-sm:h-11"
      >
        {submitLabel}
      </Button>
    </div>
  )
}
