'use client'

import leads from '@/messages/en/leads.json'
import { part } from '../part'

export const Part = part<'leads'>({
  leads,
})
