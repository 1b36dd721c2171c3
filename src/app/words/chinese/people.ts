'use client'

import accounts from '@/messages/zh-CN/accounts.json'
import notices from '@/messages/zh-CN/notices.json'
import people from '@/messages/zh-CN/people.json'
import settings from '@/messages/zh-CN/settings.json'
import taskForces from '@/messages/zh-CN/task-forces.json'
import { part } from '../part'

export const Part = part<'people'>({
  accounts,
  notices,
  people,
  settings,
  'task-forces': taskForces,
})
