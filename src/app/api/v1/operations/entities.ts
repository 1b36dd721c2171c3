import { getEntityProfile } from '@/features/entities/get-profile'
import { entityYearInput, scoreboardInput } from '@/features/entities/schema'
import { summariseEntities } from '@/features/entities/summarise-entities'
import { summariseYear } from '@/features/entities/summarise-year'
import { listMainLeaders } from '@/features/task-forces/queries'
import { today } from '@/lib/dates'
import { type Operation, readOperation } from '@/server/operation'
import { nothingInput, recordInput } from './record-input'

/** Who promotes, and how their years stand. */
export const entityOperations: Operation[] = [
  readOperation(
    { path: '/entities/scoreboard', summary: 'summariseEntities', input: scoreboardInput },
    summariseEntities,
  ),
  readOperation(
    { path: '/entities/{id}', summary: 'getEntityProfile', input: recordInput },
    (actor, { id }) => getEntityProfile(actor, id),
  ),
  readOperation(
    { path: '/entities/{id}/year', summary: 'summariseYear', input: entityYearInput },
    (actor, { id, asOf = today() }) => summariseYear(actor, { entityId: id, asOf }),
  ),
  readOperation({ path: '/leaders', summary: 'listMainLeaders', input: nothingInput }, async (actor) => ({
    items: await listMainLeaders(actor),
  })),
]
