'use client'

import audit from '@/messages/zh-CN/audit.json'
import briefs from '@/messages/zh-CN/briefs.json'
import imports from '@/messages/zh-CN/imports.json'
import reportTest from '@/messages/zh-CN/report-test.json'
import { part } from '../part'

export const Part = part<'papers'>({
  audit,
  briefs,
  imports,
  'report-test': reportTest,
})
