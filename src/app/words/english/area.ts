'use client'

import directInvestments from '@/messages/en/direct-investments.json'
import enterprises from '@/messages/en/enterprises.json'
import entities from '@/messages/en/entities.json'
import events from '@/messages/en/events.json'
import factories from '@/messages/en/factories.json'
import fundRegistrations from '@/messages/en/fund-registrations.json'
import industries from '@/messages/en/industries.json'
import strategicAgreements from '@/messages/en/strategic-agreements.json'
import workPlans from '@/messages/en/work-plans.json'
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
