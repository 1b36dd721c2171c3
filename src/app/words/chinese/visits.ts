'use client'

import attachments from '@/messages/zh-CN/attachments.json'
import visits from '@/messages/zh-CN/visits.json'
import { part } from '../part'

export const Part = part<'visits'>({ attachments, visits })
