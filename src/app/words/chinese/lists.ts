'use client'

import lists from '@/messages/zh-CN/lists.json'
import savedViews from '@/messages/zh-CN/saved-views.json'
import { part } from '../part'

export const Part = part<'lists'>({
  lists,
  'saved-views': savedViews,
})
