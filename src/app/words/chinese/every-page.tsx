'use client'

import errors from '@/messages/zh-CN/errors.json'
import problems from '@/messages/zh-CN/problems.json'
import shell from '@/messages/zh-CN/shell.json'
import ui from '@/messages/zh-CN/ui.json'
import { type Inside, Language } from '../language'

const ofEveryPage = { errors, problems, shell, ui }
const refusals = () => import('@/messages/zh-CN/refusals.json')

export function Chinese({ children }: Inside) {
  return (
    <Language locale="zh-CN" messages={ofEveryPage} refusals={refusals}>
      {children}
    </Language>
  )
}
