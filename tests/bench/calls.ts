import { STAGES } from '@/features/pipeline/rules'
import { addDays } from '@/lib/dates'
import { INDUSTRIES } from './names'
import { recordIds } from './records'
import { entityId, FORCES, TOKENS } from './world'

export type Sent = { path: string; token: string; body?: string }

/** One thing that is asked of both: what the n-th request says, and how much of the floor's time it may take. */
export type Call = {
  name: string
  app: (n: number) => Sent
  floor: (n: number) => Sent
  /** Times the floor's median; at a million projects alone where `atMillion` says so. */
  aim?: number
  atMillion?: boolean
  /** Most SQL statements of a request of the application. */
  statements?: number
}

const WORDS = INDUSTRIES.flat()
const REPORTED = 'leads.count,leads.intendedAmount'
const STANDING = [
  'discovery',
  'followUp',
  'negotiation',
  'evaluation',
  'decision',
  'signing',
  'construction',
  'fulfilment',
].flatMap((stage) => [`stages.${stage}.count`, `stages.${stage}.amount`])

const reads = (path: string): Sent => ({ path, token: TOKENS.leadership })
const dayOf = (n: number) => addDays('2025-01-15', (n * 37) % 340)

/** Every call as an official would vary it, so that no answer is the one just given. */
export function callsOf(projects: number, run: number): Call[] {
  const someone = (n: number) => recordIds((n * 7919 + 13) % projects).project
  const holder = (n: number) => entityId(n % FORCES)
  const stage = (n: number) => STAGES[(n * 3) % STAGES.length] ?? ''
  const word = (n: number) => encodeURIComponent(WORDS[(n * 5) % WORDS.length] ?? '')
  const read = { statements: 4 }
  return [
    {
      name: 'list: 50 of a force and stage, by amount, with total',
      app: (n) => reads(`/api/v1/projects?holder=${holder(n)}&stage=${stage(n)}&sort=-amount&limit=50`),
      floor: (n) => reads(`/list?holder=${holder(n)}&stage=${stage(n)}`),
      aim: 3,
      ...read,
    },
    {
      name: 'search: two characters, newest 50, with total',
      app: (n) => reads(`/api/v1/projects?q=${word(n)}&limit=50`),
      floor: (n) => reads(`/search?q=${word(n)}`),
      aim: 0.5,
      atMillion: true,
      ...read,
    },
    {
      name: 'the same, the floor with an index of pieces too',
      app: (n) => reads(`/api/v1/projects?q=${word(n)}&limit=50`),
      floor: (n) => reads(`/search-by-pieces?q=${word(n)}`),
      ...read,
    },
    {
      name: 'roll-up: projects and amounts by task force, as of a day',
      app: (n) => reads(`/api/v1/figures?keys=${REPORTED}&by=holder&asOf=${dayOf(n)}`),
      floor: (n) => reads(`/by-force?asOf=${dayOf(n)}`),
      aim: 0.1,
      atMillion: true,
      ...read,
    },
    {
      name: 'roll-up: projects and amounts by month, as of a day',
      app: (n) => reads(`/api/v1/figures?keys=${REPORTED}&by=month&asOf=${dayOf(n)}`),
      floor: (n) => reads(`/by-month?asOf=${dayOf(n)}`),
      aim: 0.1,
      atMillion: true,
      ...read,
    },
    {
      name: 'roll-up: what stands at each stage',
      app: () => reads(`/api/v1/figures?keys=${STANDING}`),
      floor: () => reads('/by-stage'),
      aim: 0.1,
      atMillion: true,
      ...read,
    },
    {
      name: 'open a project with its three activities',
      app: (n) => reads(`/api/v1/projects/${someone(n)}`),
      floor: (n) => reads(`/open?id=${someone(n)}`),
      aim: 4,
      ...read,
    },
    {
      name: 'log a lead, with its audit entry',
      app: (n) => ({ path: '/api/v1/leads', token: TOKENS.officer, body: leadOf(run, n * 2) }),
      floor: (n) => ({ path: '/log', token: TOKENS.officer, body: leadOf(run, n * 2 + 1) }),
      aim: 6,
    },
  ]
}

const HAN = 0x4e00

/** A firm that nobody has heard of yet, and that shares no two characters with the one before. */
function leadOf(run: number, n: number): string {
  const coined = [7919, 104_729, 1_299_709].map((prime) =>
    String.fromCodePoint(HAN + 500 + (((n + 1) * prime + run * (prime % 977)) % 8009)),
  )
  const name = `贵州${coined.join('')}${WORDS[n % WORDS.length]}有限公司`
  return JSON.stringify({
    enterprise: { name },
    projectName: `${coined.join('')}生产基地`,
    intendedAmountYuan: 120_000_000,
    source: 'REFERRAL',
  })
}
