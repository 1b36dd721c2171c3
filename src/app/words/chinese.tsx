'use client'

import dynamic from 'next/dynamic'
import errors from '@/messages/zh-CN/errors.json'
import problems from '@/messages/zh-CN/problems.json'
import shell from '@/messages/zh-CN/shell.json'
import ui from '@/messages/zh-CN/ui.json'
import { type Inside, Language } from './language'
import { part } from './part'
import { type OfPage, Parts } from './parts'

const ofEveryPage = { errors, problems, shell, ui }
const refusals = () => import('@/messages/zh-CN/refusals.json')

// Each import stands here by itself, so that a page that needs it can say so before its script runs.
const ofSomePages = {
  accounts: dynamic(() => import('@/messages/zh-CN/accounts.json').then(part('accounts'))),
  aftercare: dynamic(() => import('@/messages/zh-CN/aftercare.json').then(part('aftercare'))),
  attachments: dynamic(() => import('@/messages/zh-CN/attachments.json').then(part('attachments'))),
  audit: dynamic(() => import('@/messages/zh-CN/audit.json').then(part('audit'))),
  'big-screen': dynamic(() => import('@/messages/zh-CN/big-screen.json').then(part('big-screen'))),
  briefs: dynamic(() => import('@/messages/zh-CN/briefs.json').then(part('briefs'))),
  campaigns: dynamic(() => import('@/messages/zh-CN/campaigns.json').then(part('campaigns'))),
  commitments: dynamic(() => import('@/messages/zh-CN/commitments.json').then(part('commitments'))),
  construction: dynamic(() => import('@/messages/zh-CN/construction.json').then(part('construction'))),
  dashboards: dynamic(() => import('@/messages/zh-CN/dashboards.json').then(part('dashboards'))),
  decisions: dynamic(() => import('@/messages/zh-CN/decisions.json').then(part('decisions'))),
  'direct-investments': dynamic(() =>
    import('@/messages/zh-CN/direct-investments.json').then(part('direct-investments')),
  ),
  enterprises: dynamic(() => import('@/messages/zh-CN/enterprises.json').then(part('enterprises'))),
  entities: dynamic(() => import('@/messages/zh-CN/entities.json').then(part('entities'))),
  evaluations: dynamic(() => import('@/messages/zh-CN/evaluations.json').then(part('evaluations'))),
  events: dynamic(() => import('@/messages/zh-CN/events.json').then(part('events'))),
  factories: dynamic(() => import('@/messages/zh-CN/factories.json').then(part('factories'))),
  figures: dynamic(() => import('@/messages/zh-CN/figures.json').then(part('figures'))),
  'fund-registrations': dynamic(() =>
    import('@/messages/zh-CN/fund-registrations.json').then(part('fund-registrations')),
  ),
  imports: dynamic(() => import('@/messages/zh-CN/imports.json').then(part('imports'))),
  industries: dynamic(() => import('@/messages/zh-CN/industries.json').then(part('industries'))),
  leads: dynamic(() => import('@/messages/zh-CN/leads.json').then(part('leads'))),
  lists: dynamic(() => import('@/messages/zh-CN/lists.json').then(part('lists'))),
  negotiations: dynamic(() => import('@/messages/zh-CN/negotiations.json').then(part('negotiations'))),
  notices: dynamic(() => import('@/messages/zh-CN/notices.json').then(part('notices'))),
  people: dynamic(() => import('@/messages/zh-CN/people.json').then(part('people'))),
  pipeline: dynamic(() => import('@/messages/zh-CN/pipeline.json').then(part('pipeline'))),
  projects: dynamic(() => import('@/messages/zh-CN/projects.json').then(part('projects'))),
  'report-test': dynamic(() => import('@/messages/zh-CN/report-test.json').then(part('report-test'))),
  'saved-views': dynamic(() => import('@/messages/zh-CN/saved-views.json').then(part('saved-views'))),
  settings: dynamic(() => import('@/messages/zh-CN/settings.json').then(part('settings'))),
  signings: dynamic(() => import('@/messages/zh-CN/signings.json').then(part('signings'))),
  'strategic-agreements': dynamic(() =>
    import('@/messages/zh-CN/strategic-agreements.json').then(part('strategic-agreements')),
  ),
  supervision: dynamic(() => import('@/messages/zh-CN/supervision.json').then(part('supervision'))),
  targets: dynamic(() => import('@/messages/zh-CN/targets.json').then(part('targets'))),
  'task-forces': dynamic(() => import('@/messages/zh-CN/task-forces.json').then(part('task-forces'))),
  visits: dynamic(() => import('@/messages/zh-CN/visits.json').then(part('visits'))),
  'work-plans': dynamic(() => import('@/messages/zh-CN/work-plans.json').then(part('work-plans'))),
  'work-steps': dynamic(() => import('@/messages/zh-CN/work-steps.json').then(part('work-steps'))),
}

export function Chinese({ children }: Inside) {
  return (
    <Language locale="zh-CN" messages={ofEveryPage} refusals={refusals}>
      {children}
    </Language>
  )
}

export function ChineseOfPage({ names, children }: OfPage) {
  return (
    <Parts of={names} from={ofSomePages}>
      {children}
    </Parts>
  )
}
