'use client'

import bigScreen from '@/messages/en/big-screen.json'
import dashboards from '@/messages/en/dashboards.json'
import figures from '@/messages/en/figures.json'
import targets from '@/messages/en/targets.json'
import { part } from '../part'

export const Part = part<'figures'>({
  'big-screen': bigScreen,
  dashboards,
  figures,
  targets,
})
