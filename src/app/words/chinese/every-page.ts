'use client'

import errors from '@/messages/zh-CN/errors.json'
import problems from '@/messages/zh-CN/problems.json'
import shell from '@/messages/zh-CN/shell.json'
import ui from '@/messages/zh-CN/ui.json'
import { everyPage } from '../every-page'

export const Words = everyPage({ errors, problems, refusals: {}, shell, ui })
