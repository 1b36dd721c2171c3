import { describe, expect, test } from 'vitest'
import {
  type Actor,
  entityIdsOf,
  evaluatorOf,
  hasAreaRole,
  isBusinessRole,
  isLeaderOf,
  isMemberOf,
  isOfficerOf,
  promotedEntityIdsOf,
  seesWholeArea,
} from '@/lib/actor'

function actor(part: Partial<Actor>): Actor {
  return {
    userId: 'u',
    name: '张三',
    username: 'zhang',
    areaRoles: [],
    memberships: [],
    door: 'BROWSER',
    ...part,
  }
}

const officer = actor({
  memberships: [
    {
      entityId: 'force',
      entityName: '一小分队',
      entityNameEn: 'Task force 1',
      entityKind: 'TASK_FORCE',
      role: 'OFFICER',
    },
    {
      entityId: 'environment',
      entityName: '生态环境局',
      entityNameEn: 'Environment',
      entityKind: 'DEPARTMENT',
      role: 'EVALUATOR',
    },
  ],
})

describe('who someone is', () => {
  test('a membership gives a role in that entity and in no other', () => {
    expect(isOfficerOf(officer, 'force')).toBe(true)
    expect(isLeaderOf(officer, 'force')).toBe(false)
    expect(isOfficerOf(officer, 'environment')).toBe(false)
    expect(isMemberOf(officer, null)).toBe(false)
    expect(entityIdsOf(officer)).toEqual(['force', 'environment'])
    expect(promotedEntityIdsOf(officer)).toEqual(['force'])
    expect(evaluatorOf(officer)).toEqual(['environment'])
  })

  test('an admin or an auditor has no part in the business', () => {
    expect(isBusinessRole(actor({ areaRoles: ['ADMIN'] }))).toBe(false)
    expect(isBusinessRole(actor({ areaRoles: ['AUDITOR'] }))).toBe(false)
    expect(isBusinessRole(actor({ areaRoles: ['SECRETARY'] }))).toBe(true)
    expect(isBusinessRole(officer)).toBe(true)
  })

  test('coordinator, leadership and auditor see the whole area', () => {
    expect(seesWholeArea(actor({ areaRoles: ['LEADERSHIP'] }))).toBe(true)
    expect(seesWholeArea(actor({ areaRoles: ['AUDITOR'] }))).toBe(true)
    expect(seesWholeArea(actor({ areaRoles: ['SECRETARY', 'ADMIN'] }))).toBe(false)
    expect(hasAreaRole(actor({ areaRoles: ['ADMIN'] }), 'COORDINATOR', 'ADMIN')).toBe(true)
  })
})
