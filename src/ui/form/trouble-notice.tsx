'use client'

import { useTranslations } from 'next-intl'
import { Button } from '../button'
import { LinkButton } from '../link-button'
import { Notice } from '../notice'
import { useErrorWords } from './error-words'
import type { Trouble } from './use-action-form'

type Props = { trouble: Trouble; pending: boolean; retry: () => void }

export function TroubleNotice({ trouble, pending, retry }: Props) {
  return (
    <Notice
      tone="critical"
      title={<TroubleTitle trouble={trouble} />}
      actions={<WayOut trouble={trouble} pending={pending} retry={retry} />}
    >
      <TroubleDetail trouble={trouble} />
    </Notice>
  )
}

function WayOut({ trouble, pending, retry }: Props) {
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
