'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState, useTransition } from 'react'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { postCredentials, type SignInResult } from './post-credentials'
import { CodeStep, PasswordStep } from './sign-in-steps'

/** `goTo` is a path of this application. */
export function SignInForm({ goTo }: { goTo: string }) {
  const t = useTranslations('accounts.signIn')
  const [result, setResult] = useState<SignInResult | null>(null)
  const [asksCode, setAsksCode] = useState(false)
  const [missing, setMissing] = useState<string[]>([])
  const [pending, startTransition] = useTransition()
  const form = useRef<HTMLFormElement>(null)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const empty = requiredFields(asksCode).filter((name) => !textOf(typed, name).trim())
    setMissing(empty)
    if (empty[0]) return focusOn(form.current, empty[0])
    const [username, password, code] = ['username', 'password', 'code'].map((name) => textOf(typed, name))
    startTransition(async () => {
      const answer = await postCredentials({
        username: username ?? '',
        password: password ?? '',
        code: code ?? '',
      })
      if (answer === 'in') return leaveFor(goTo)
      setAsksCode(answer === 'codeNeeded' || answer === 'codeWrong' || (asksCode && answer === 'network'))
      setResult(answer)
      focusOn(form.current, answer === 'wrong' ? 'password' : 'code')
    })
  }

  function startAgain() {
    setAsksCode(false)
    setResult(null)
  }

  // Until the page's script runs, a submit goes to next-auth by POST, so that a password never stands in an address.
  return (
    <form
      ref={form}
      method="post"
      action="/api/auth/callback/credentials"
      noValidate
      onSubmit={submit}
      className="flex flex-col gap-4"
    >
      <div role="alert" className="empty:hidden">
        <SignInTrouble result={result} />
      </div>
      <PasswordStep hidden={asksCode} missing={missing} />
      {asksCode ? <CodeStep missing={missing.includes('code')} startAgain={startAgain} /> : null}
      <Button type="submit" variant="primary" size="lg" pending={pending} className="mt-1 w-full">
        {t(asksCode ? 'submitCode' : 'submit')}
      </Button>
    </form>
  )
}

function SignInTrouble({ result }: { result: SignInResult | null }) {
  const t = useTranslations('accounts.signIn.trouble')
  if (result === null || result === 'in' || result === 'codeNeeded') return null
  return (
    <Notice tone="critical" title={t(`${result}.title`)}>
      {t(`${result}.hint`)}
    </Notice>
  )
}

function requiredFields(asksCode: boolean): string[] {
  return asksCode ? ['code'] : ['username', 'password']
}

function textOf(typed: FormData, name: string): string {
  return String(typed.get(name) ?? '')
}

function focusOn(form: HTMLFormElement | null, name: string) {
  // After the fields of the next step are on the page.
  setTimeout(() => form?.querySelector<HTMLInputElement>(`input[name=${name}]`)?.focus())
}

/** A whole page load, so that nothing read for nobody, or for somebody else, stays in the browser. */
function leaveFor(path: string): Promise<never> {
  location.assign(path)
  return new Promise<never>(() => {})
}
