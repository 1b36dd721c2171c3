'use client'

import dynamic from 'next/dynamic'
import errors from '@/messages/en/errors.json'
import problems from '@/messages/en/problems.json'
import shell from '@/messages/en/shell.json'
import ui from '@/messages/en/ui.json'
import { type Inside, Language } from './language'
import { part } from './part'
import { type OfPage, Parts } from './parts'

const ofEveryPage = { errors, problems, shell, ui }
const refusals = () => import('@/messages/en/refusals.json')

// Each import stands here by itself, so that a page that needs it can say so before its script runs.
const ofSomePages = {
  accounts: dynamic(() => import('@/messages/en/accounts.json').then(part('accounts'))),
  aftercare: dynamic(() => import('@/messages/en/aftercare.json').then(part('aftercare'))),
  attachments: dynamic(() => import('@/messages/en/attachments.json').then(part('attachments'))),
  audit: dynamic(() => import('@/messages/en/audit.json').then(part('audit'))),
  'big-screen': dynamic(() => import('@/messages/en/big-screen.json').then(part('big-screen'))),
  briefs: dynamic(() => import('@/messages/en/briefs.json').then(part('briefs'))),
  campaigns: dynamic(() => import('@/messages/en/campaigns.json').then(part('campaigns'))),
  commitments: dynamic(() => import('@/messages/en/commitments.json').then(part('commitments'))),
  construction: dynamic(() => import('@/messages/en/construction.json').then(part('construction'))),
  dashboards: dynamic(() => import('@/messages/en/dashboards.json').then(part('dashboards'))),
  decisions: dynamic(() => import('@/messages/en/decisions.json').then(part('decisions'))),
  'direct-investments': dynamic(() =>
    import('@/messages/en/direct-investments.json').then(part('direct-investments')),
  ),
  enterprises: dynamic(() => import('@/messages/en/enterprises.json').then(part('enterprises'))),
  entities: dynamic(() => import('@/messages/en/entities.json').then(part('entities'))),
  evaluations: dynamic(() => import('@/messages/en/evaluations.json').then(part('evaluations'))),
  events: dynamic(() => import('@/messages/en/events.json').then(part('events'))),
  factories: dynamic(() => import('@/messages/en/factories.json').then(part('factories'))),
  figures: dynamic(() => import('@/messages/en/figures.json').then(part('figures'))),
  'fund-registrations': dynamic(() =>
    import('@/messages/en/fund-registrations.json').then(part('fund-registrations')),
  ),
  imports: dynamic(() => import('@/messages/en/imports.json').then(part('imports'))),
  industries: dynamic(() => import('@/messages/en/industries.json').then(part('industries'))),
  leads: dynamic(() => import('@/messages/en/leads.json').then(part('leads'))),
  lists: dynamic(() => import('@/messages/en/lists.json').then(part('lists'))),
  negotiations: dynamic(() => import('@/messages/en/negotiations.json').then(part('negotiations'))),
  notices: dynamic(() => import('@/messages/en/notices.json').then(part('notices'))),
  people: dynamic(() => import('@/messages/en/people.json').then(part('people'))),
  pipeline: dynamic(() => import('@/messages/en/pipeline.json').then(part('pipeline'))),
  projects: dynamic(() => import('@/messages/en/projects.json').then(part('projects'))),
  'report-test': dynamic(() => import('@/messages/en/report-test.json').then(part('report-test'))),
  'saved-views': dynamic(() => import('@/messages/en/saved-views.json').then(part('saved-views'))),
  settings: dynamic(() => import('@/messages/en/settings.json').then(part('settings'))),
  signings: dynamic(() => import('@/messages/en/signings.json').then(part('signings'))),
  'strategic-agreements': dynamic(() =>
    import('@/messages/en/strategic-agreements.json').then(part('strategic-agreements')),
  ),
  supervision: dynamic(() => import('@/messages/en/supervision.json').then(part('supervision'))),
  targets: dynamic(() => import('@/messages/en/targets.json').then(part('targets'))),
  'task-forces': dynamic(() => import('@/messages/en/task-forces.json').then(part('task-forces'))),
  visits: dynamic(() => import('@/messages/en/visits.json').then(part('visits'))),
  'work-plans': dynamic(() => import('@/messages/en/work-plans.json').then(part('work-plans'))),
  'work-steps': dynamic(() => import('@/messages/en/work-steps.json').then(part('work-steps'))),
}

export function English({ children }: Inside) {
  return (
    <Language locale="en" messages={ofEveryPage} refusals={refusals}>
      {children}
    </Language>
  )
}

export function EnglishOfPage({ names, children }: OfPage) {
  return (
    <Parts of={names} from={ofSomePages}>
      {children}
    </Parts>
  )
}
