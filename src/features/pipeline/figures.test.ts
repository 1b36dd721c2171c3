import { expect, test } from 'vitest'
import { projectContributions } from './figures'
import type { ProjectHistory } from './queries'

const HISTORY: ProjectHistory = {
  id: '00000001-0000-7000-8000-000000000001',
  chainId: null,
  lead: null,
  moves: [
    { on: '2023-01-10', toStage: 'SIGNING', toStatus: 'ACTIVE' },
    { on: '2023-08-01', toStage: 'FULFILMENT', toStatus: 'PAUSED' },
    { on: '2023-09-01', toStage: 'FULFILMENT', toStatus: 'ACTIVE' },
    { on: '2023-11-01', toStage: 'FULFILMENT', toStatus: 'CLOSED' },
  ],
  holdings: [],
  intents: [],
  signings: [
    {
      id: '00000001-0000-7000-8000-000000000002',
      kind: 'INVESTMENT',
      signedOn: '2023-01-10',
      amount: '100',
      holderId: '00000001-0000-7000-8000-000000000003',
      eventId: null,
      chainId: null,
      terminatedOn: null,
      amendments: [],
    },
  ],
  milestones: [{ kind: 'IN_PRODUCTION', achievedOn: '2023-06-01' }],
  commitments: [],
  investments: [],
  requests: [],
}

function movesOf(figure: string) {
  return projectContributions(HISTORY)
    .filter((one) => one.figure === figure)
    .map(({ on, amount }) => [on, amount])
}

test('a project went into production once, and produces while it is not paused, closed or not', () => {
  expect(movesOf('inProduction.count')).toEqual([['2023-06-01', 1n]])
  expect(movesOf('producing.count')).toEqual([
    ['2023-06-01', 1n],
    ['2023-08-01', -1n],
    ['2023-09-01', 1n],
  ])
})
