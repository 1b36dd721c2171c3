'use client'

import audit from '@/messages/en/audit.json'
import briefs from '@/messages/en/briefs.json'
import imports from '@/messages/en/imports.json'
import reportTest from '@/messages/en/report-test.json'
import { part } from '../part'

export const Part = part<'papers'>({
  audit,
  briefs,
  imports,
  'report-test': reportTest,
})
