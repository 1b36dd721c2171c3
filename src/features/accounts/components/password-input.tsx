'use client'

import { ArrowBigUp, Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type InputHTMLAttributes, type KeyboardEvent, type Ref, useState } from 'react'
import { cx } from '@/ui/cx'
import { controlLook } from '@/ui/form/control-look'

type Props = InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> }

/** A password that one can look at while typing, with a word when caps lock is on. */
export function PasswordInput(props: Props) {
  const t = useTranslations('accounts.password')
  const [shown, setShown] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  const noteCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <>
      <span className="relative block">
        <input
          {...props}
          type={shown ? 'text' : 'password'}
          spellCheck={false}
          autoCapitalize="off"
          onKeyDown={noteCapsLock}
          onKeyUp={noteCapsLock}
          className={cx(controlLook, 'pr-10')}
        />
        <button
          type="button"
          aria-label={t(shown ? 'hide' : 'show')}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
          className="absolute inset-y-0 right-0 grid w-10 place-items-center rounded-md text-faint hover:text-ink [&_svg]:size-4"
        >
          {shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
        </button>
      </span>
      <span aria-live="polite">
        {capsLock ? (
          <span className="flex items-center gap-1 text-sm text-caution">
            <ArrowBigUp aria-hidden className="size-4" />
            {t('capsLock')}
          </span>
        ) : null}
      </span>
    </>
  )
}
