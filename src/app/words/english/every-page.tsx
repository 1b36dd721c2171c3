'use client'

import errors from '@/messages/en/errors.json'
import problems from '@/messages/en/problems.json'
import shell from '@/messages/en/shell.json'
import ui from '@/messages/en/ui.json'
import { type Inside, Language } from '../language'

const ofEveryPage = { errors, problems, shell, ui }
const refusals = () => import('@/messages/en/refusals.json')

export function English({ children }: Inside) {
  return (
    <Language locale="en" messages={ofEveryPage} refusals={refusals}>
      {children}
    </Language>
  )
}
