'use client'

import accounts from '@/messages/en/accounts.json'
import notices from '@/messages/en/notices.json'
import people from '@/messages/en/people.json'
import settings from '@/messages/en/settings.json'
import taskForces from '@/messages/en/task-forces.json'
import { part } from '../part'

export const Part = part<'people'>({
  accounts,
  notices,
  people,
  settings,
  'task-forces': taskForces,
})
