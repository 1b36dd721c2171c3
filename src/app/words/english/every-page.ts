'use client'

import errors from '@/messages/en/errors.json'
import problems from '@/messages/en/problems.json'
import shell from '@/messages/en/shell.json'
import ui from '@/messages/en/ui.json'
import { everyPage } from '../every-page'

export const Words = everyPage({ errors, problems, refusals: {}, shell, ui })
