import { type Actor, promotedEntityIdsOf, seesWholeArea } from '@/lib/actor'
import type { OpenTransfer } from './list-transfers'
import { transferAnswersOf } from './policy'
import { type Choice, listProjectChoices, listProjectPeople, type ProjectDetail } from './queries'

/** The project as the menus and forms of a move know it. */
export function moveTarget({ id, name, enterpriseId, stage, status, signedOn, rights }: ProjectDetail) {
  return { id, name, enterpriseId, stage, status, signedOn, carries: rights.carry, skips: rights.skip }
}

/** The entities that can take the project over; names in the reader's language. */
export async function presentEntities(actor: Actor, { holderId }: ProjectDetail, locale: string) {
  const { entities } = await listProjectChoices(actor)
  return entities
    .filter(({ id }) => id !== holderId)
    .map(({ id, name, nameEn }) => ({ value: id, label: locale === 'en' ? nameEn : name }))
}

/** The entities to filter a list of projects by; none for who reads one entity's projects alone. */
export async function listHolderOptions(actor: Actor, locale: string) {
  if (!seesWholeArea(actor) && promotedEntityIdsOf(actor).length === 1) return []
  const { entities } = await listProjectChoices(actor)
  return entities.map(({ id, name, nameEn }) => ({ value: id, label: locale === 'en' ? nameEn : name }))
}

/** The project as its forms start from it, with what they choose from; names in the reader's language. */
export async function presentForEditing(actor: Actor, project: ProjectDetail, locale: string) {
  const [choices, people] = await Promise.all([
    listProjectChoices(actor),
    listProjectPeople(actor, project.id),
  ])
  const named = ({ id, name, nameEn }: Choice) => ({ value: id, label: locale === 'en' ? nameEn : name })
  const { id, version, name, summary, chainId, officerId, intendedAmount, collaborators } = project
  return {
    id,
    version,
    name,
    summary,
    chainId,
    officerId,
    intendedAmount,
    collaborators,
    people: people.map((person) => ({ value: person.id, label: person.name })),
    chains: choices.chains.map(named),
    entities: choices.entities.filter((entity) => entity.id !== project.holderId).map(named),
  }
}

/** The transfer that waits for an answer, with the answers that the actor may give; null when there is none. */
export function openTransferOf(actor: Actor, { id, name, transfer }: ProjectDetail): OpenTransfer | null {
  if (!transfer) return null
  const { fromEntity: from, toEntity: to, requestedOn: on, reason } = transfer
  const answers = transferAnswersOf(actor, transfer)
  return { projectId: id, projectName: name, from, to, on, reason, answers }
}
