'use client'

import attachments from '@/messages/en/attachments.json'
import visits from '@/messages/en/visits.json'
import { part } from '../part'

export const Part = part<'visits'>({ attachments, visits })
