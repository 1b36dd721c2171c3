'use client'

import aftercare from '@/messages/en/aftercare.json'
import campaigns from '@/messages/en/campaigns.json'
import commitments from '@/messages/en/commitments.json'
import construction from '@/messages/en/construction.json'
import decisions from '@/messages/en/decisions.json'
import evaluations from '@/messages/en/evaluations.json'
import negotiations from '@/messages/en/negotiations.json'
import pipeline from '@/messages/en/pipeline.json'
import projects from '@/messages/en/projects.json'
import signings from '@/messages/en/signings.json'
import supervision from '@/messages/en/supervision.json'
import workSteps from '@/messages/en/work-steps.json'
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
