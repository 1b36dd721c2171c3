'use client'

import directInvestments from '@/messages/zh-CN/direct-investments.json'
import enterprises from '@/messages/zh-CN/enterprises.json'
import entities from '@/messages/zh-CN/entities.json'
import events from '@/messages/zh-CN/events.json'
import factories from '@/messages/zh-CN/factories.json'
import fundRegistrations from '@/messages/zh-CN/fund-registrations.json'
import industries from '@/messages/zh-CN/industries.json'
import strategicAgreements from '@/messages/zh-CN/strategic-agreements.json'
import workPlans from '@/messages/zh-CN/work-plans.json'
import { part } from '../part'

export const Part = part<'area'>({
  'direct-investments': directInvestments,
  enterprises,
  entities,
  events,
  factories,
  'fund-registrations': fundRegistrations,
  industries,
  'strategic-agreements': strategicAgreements,
  'work-plans': workPlans,
})
