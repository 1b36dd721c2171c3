'use client'

import bigScreen from '@/messages/zh-CN/big-screen.json'
import dashboards from '@/messages/zh-CN/dashboards.json'
import figures from '@/messages/zh-CN/figures.json'
import targets from '@/messages/zh-CN/targets.json'
import { part } from '../part'

export const Part = part<'figures'>({
  'big-screen': bigScreen,
  dashboards,
  figures,
  targets,
})
