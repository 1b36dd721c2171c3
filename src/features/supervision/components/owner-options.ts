import type { Option } from '@/ui/form/select-field'
import type { listPossibleOwners } from '../queries'

/** People as a form offers them: the name, and whose they are. */
export function ownerOptions(people: Awaited<ReturnType<typeof listPossibleOwners>>): Option[] {
  return people.map(({ id, name, entity }) => ({ value: id, label: entity ? `${name} · ${entity}` : name }))
}
