'use client'

import lists from '@/messages/en/lists.json'
import savedViews from '@/messages/en/saved-views.json'
import { part } from '../part'

export const Part = part<'lists'>({
  lists,
  'saved-views': savedViews,
})
