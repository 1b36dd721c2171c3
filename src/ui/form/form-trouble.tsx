'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '../button'
import { LinkButton } from '../link-button'
import { Notice } from '../notice'
import { useErrorWords } from './error-words'
import type { Trouble } from './use-action-form'

type Props = { trouble: Trouble | null; pending: boolean; retry: () => void }

/** Why the form was not saved, in plain words, above it; the focus goes there. */
export function FormTrouble({ trouble, pending, retry }: Props) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Where a field is to blame it has the focus already; leaving it would take its error away.
    const atField = trouble?.kind === 'refusal' && trouble.refusal.fields?.length
    if (trouble && !atField) place.current?.focus()
  }, [trouble])
  return (
    <div ref={place} role="alert" tabIndex={-1} className="empty:hidden">
      {trouble ? (
        <Notice
          tone="critical"
          title={<TroubleTitle trouble={trouble} />}
          actions={<WayOut trouble={trouble} pending={pending} retry={retry} />}
        >
          <TroubleDetail trouble={trouble} />
        </Notice>
      ) : null}
    </div>
  )
}

function WayOut({ trouble, pending, retry }: Props & { trouble: Trouble }) {
  const t = useTranslations('ui.form')
  if (trouble.kind === 'network') {
    return (
      <Button size="sm" pending={pending} onClick={() => retry()}>
        {t('retry')}
      </Button>
    )
  }
  if (trouble.kind !== 'problem' || trouble.code !== 'unauthenticated') return null
  return (
    <LinkButton size="sm" href="/sign-in" target="_blank">
      {t('signIn')}
    </LinkButton>
  )
}

function TroubleTitle({ trouble }: { trouble: Trouble }) {
  const words = useErrorWords()
  if (trouble.kind === 'refusal') return words.refusal(trouble.refusal)
  return words.problem(trouble.kind === 'network' ? 'network' : trouble.code)
}

function TroubleDetail({ trouble }: { trouble: Trouble }) {
  const t = useTranslations('problems')
  const words = useErrorWords()
  if (trouble.kind !== 'problem') return null
  return (
    <>
      {trouble.reference ? <p>{t('reference', { reference: trouble.reference })}</p> : null}
      <ul className="list-disc pl-4 empty:hidden">
        {trouble.strays.map((stray) => (
          <li key={stray.path}>
            {stray.path}: {words.field(stray)}
          </li>
        ))}
      </ul>
    </>
  )
}
