'use client'

import leads from '@/messages/zh-CN/leads.json'
import { part } from '../part'

export const Part = part<'leads'>({
  leads,
})
