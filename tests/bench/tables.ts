import { STAGES } from '@/features/pipeline/rules'
import { findableBy, projectParts } from './names'
import { MOVEMENTS, projectAt, provinceOf, recordIds } from './records'
import { chainId, entityId, idOf, officerId } from './world'

/** A table that is loaded: its columns, and the rows that stand there for the n-th project. */
export type Loaded = { table: string; columns: string[]; rows: (n: number) => unknown[][] }

export const ACTIVITIES = 3
const HASH = '0'.repeat(64)

/** Everything that hangs on a project, in the order in which one record points at another. */
export const TABLES: Loaded[] = [
  {
    table: 'Enterprise',
    columns: ['id', 'no', 'name', 'nameNormalised', 'province', 'searchText', 'grams', 'createdAt'],
    rows: (n) => {
      const { enterprise, openedOn } = projectAt(n)
      const name = enterprise.join('')
      const { searchText, grams } = findableBy(enterprise)
      const province = provinceOf(n)?.name
      return [[recordIds(n).enterprise, n + 1, name, name, province, searchText, grams, openedOn]]
    },
  },
  {
    table: 'Project',
    columns: [
      ...['id', 'no', 'name', 'enterpriseId', 'chainId', 'stage', 'stageSince', 'holderId', 'officerId'],
      ...['intendedAmount', 'signedAmount', 'signedOn', 'lastActivityOn', 'searchText', 'grams', 'readerIds'],
      'createdAt',
    ],
    rows: (n) => {
      const { force, stage, amount, signed, openedOn, movedOn, enterprise } = projectAt(n)
      const { searchText, grams } = findableBy(projectParts(enterprise), enterprise)
      const { project, enterprise: enterpriseId } = recordIds(n)
      return [
        [
          ...[
            project,
            n + 1,
            projectParts(enterprise).join(''),
            enterpriseId,
            chainId(force),
            STAGES[stage],
            movedOn,
          ],
          ...[
            entityId(force),
            officerId(force),
            amount,
            signed ? amount : null,
            signed ? movedOn : null,
            movedOn,
          ],
          ...[searchText, grams, [entityId(force)], openedOn],
        ],
      ]
    },
  },
  {
    table: 'Lead',
    columns: [
      ...[
        'id',
        'no',
        'kind',
        'projectId',
        'enterpriseId',
        'entityId',
        'reportedById',
        'reportedOn',
        'recordedAt',
      ],
      ...['source', 'projectName', 'intendedAmount'],
    ],
    rows: (n) => {
      const { force, amount, openedOn, enterprise } = projectAt(n)
      const { lead, project, enterprise: enterpriseId } = recordIds(n)
      const who = [entityId(force), officerId(force), openedOn, openedOn]
      return [
        [
          lead,
          n + 1,
          'FIRST',
          project,
          enterpriseId,
          ...who,
          'REFERRAL',
          projectParts(enterprise).join(''),
          amount,
        ],
      ]
    },
  },
  {
    table: 'ProjectMove',
    columns: [
      'id',
      'projectId',
      'seq',
      'act',
      'fromStage',
      'toStage',
      'fromStatus',
      'toStatus',
      'on',
      'byId',
    ],
    rows: (n) => {
      const { force, stage, openedOn, movedOn } = projectAt(n)
      return STAGES.slice(0, stage + 1).map((to, seq) => [
        ...[idOf('4', n * 8 + seq), recordIds(n).project, seq + 1],
        ...[seq === 0 ? 'OPEN' : to === 'SIGNING' ? 'SIGN' : 'ADVANCE', STAGES[seq - 1] ?? null, to],
        ...[seq === 0 ? null : 'ACTIVE', 'ACTIVE', seq === 0 ? openedOn : movedOn, officerId(force)],
      ])
    },
  },
  {
    table: 'ProjectHolding',
    columns: ['id', 'projectId', 'seq', 'entityId', 'on'],
    rows: (n) => [
      [idOf('6', n), recordIds(n).project, 1, entityId(projectAt(n).force), projectAt(n).openedOn],
    ],
  },
  {
    table: 'ProjectOfficer',
    columns: ['id', 'projectId', 'seq', 'officerId', 'on'],
    rows: (n) => [
      [idOf('7', n), recordIds(n).project, 1, officerId(projectAt(n).force), projectAt(n).openedOn],
    ],
  },
  {
    table: 'ProjectIntent',
    columns: ['id', 'projectId', 'seq', 'amount', 'on'],
    rows: (n) => [[idOf('8', n), recordIds(n).project, 1, projectAt(n).amount, projectAt(n).openedOn]],
  },
  {
    table: 'Signing',
    columns: [
      'id',
      'projectId',
      'kind',
      'contractNo',
      'signedOn',
      'amount',
      'parties',
      'holderId',
      'chainId',
    ],
    rows: (n) => {
      const { signed, force, movedOn, amount } = projectAt(n)
      const credit = ['新区、企业', entityId(force), chainId(force)]
      return signed
        ? [[idOf('9', n), recordIds(n).project, 'INVESTMENT', `B-${n}`, movedOn, amount, ...credit]]
        : []
    },
  },
  {
    table: 'Negotiation',
    columns: ['id', 'projectId', 'on', 'ourSide', 'theirSide', 'asked', 'offered', 'byId'],
    rows: (n) =>
      activities(n).map(({ id, on, told }) => [
        id,
        recordIds(n).project,
        on,
        ...told,
        officerId(projectAt(n).force),
      ]),
  },
  {
    table: 'AuditEntry',
    columns: [
      ...[
        'sequence',
        'at',
        'actorId',
        'actorName',
        'door',
        'act',
        'recordType',
        'recordId',
        'projectId',
        'after',
      ],
      ...['previousHash', 'hash'],
    ],
    rows: (n) => {
      const { force, openedOn, amount } = projectAt(n)
      const { project, lead } = recordIds(n)
      const who = [officerId(force), `officer${force + 1}`, 'BROWSER']
      const logged = JSON.stringify({ kind: 'FIRST', intendedAmount: amount, reportedOn: openedOn })
      const acts = activities(n).map(({ id, on, told: [ourSide, theirSide, asked, offered] }) => {
        return [
          on,
          'negotiation.record',
          'Negotiation',
          id,
          JSON.stringify({ on, ourSide, theirSide, asked, offered }),
        ]
      })
      return [[openedOn, 'lead.log', 'Lead', lead, logged], ...acts].map(
        ([at, act, type, id, after], index) => {
          const sequence = firstEntryOf(n) + index
          return [
            sequence,
            at,
            ...who,
            act,
            type,
            id,
            project,
            after,
            HASH,
            sequence.toString(16).padStart(64, '0'),
          ]
        },
      )
    },
  },
  {
    table: 'FigureMovement',
    columns: [
      ...['sequence', 'figure', 'recordType', 'recordId', 'projectId', 'on', 'amount', 'holderId', 'chainId'],
      'auditSequence',
      'again',
    ],
    rows: (n) => {
      const { stage, force, amount, openedOn, movedOn } = projectAt(n)
      const { project, lead } = recordIds(n)
      const movements = MOVEMENTS[stage] ?? []
      return movements.map(({ figure, recordType, moved, sign, yuan }, index) => [
        ...[
          n * MOST_MOVEMENTS + index + 1,
          figure,
          recordType,
          recordType === 'Lead' ? lead : project,
          project,
        ],
        ...[
          moved ? movedOn : openedOn,
          yuan ? sign * amount : sign,
          entityId(force),
          chainId(force),
          firstEntryOf(n),
        ],
        movements.findIndex((one) => one.figure === figure) < index,
      ])
    },
  },
]

const MOST_MOVEMENTS = Math.max(...MOVEMENTS.map(({ length }) => length))
const firstEntryOf = (n: number) => n * (ACTIVITIES + 1) + 1

/** Where the ledger stands after so many projects. */
export const ledgerAfter = (count: number) => ({
  sequence: firstEntryOf(count) - 1,
  movementSequence: count * MOST_MOVEMENTS,
})

function activities(n: number) {
  const { openedOn, movedOn, enterprise } = projectAt(n)
  return Array.from({ length: ACTIVITIES }, (_, round) => ({
    id: idOf('10', n * ACTIVITIES + round),
    on: round === 0 ? openedOn : movedOn,
    told: [
      `招商小分队`,
      enterprise[1] ?? '',
      `第${round + 1}轮：用地、用能与人才公寓`,
      '标准厂房两层，免租十二个月',
    ],
  }))
}
