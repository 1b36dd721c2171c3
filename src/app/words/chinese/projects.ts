'use client'

import aftercare from '@/messages/zh-CN/aftercare.json'
import campaigns from '@/messages/zh-CN/campaigns.json'
import commitments from '@/messages/zh-CN/commitments.json'
import construction from '@/messages/zh-CN/construction.json'
import decisions from '@/messages/zh-CN/decisions.json'
import evaluations from '@/messages/zh-CN/evaluations.json'
import negotiations from '@/messages/zh-CN/negotiations.json'
import pipeline from '@/messages/zh-CN/pipeline.json'
import projects from '@/messages/zh-CN/projects.json'
import signings from '@/messages/zh-CN/signings.json'
import supervision from '@/messages/zh-CN/supervision.json'
import workSteps from '@/messages/zh-CN/work-steps.json'
import { part } from '../part'

export const Part = part<'projects'>({
  aftercare,
  campaigns,
  commitments,
  construction,
  decisions,
  evaluations,
  negotiations,
  pipeline,
  projects,
  signings,
  supervision,
  'work-steps': workSteps,
})
