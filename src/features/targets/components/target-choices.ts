import type { Option } from '@/ui/form/select-field'
import type { listTargetOwners } from '../queries'

export type TargetChoices = { entities: Option[]; leaders: Option[] }

/** The owners of targets for forms and filters, in the reader's language. */
export function targetChoicesIn(
  locale: string,
  { entities, leaders }: Awaited<ReturnType<typeof listTargetOwners>>,
): TargetChoices {
  return {
    entities: entities.map(({ id, name, nameEn }) => ({ value: id, label: locale === 'en' ? nameEn : name })),
    leaders: leaders.map(({ id, name, title }) => ({
      value: id,
      label: locale === 'en' ? `${name} (${title})` : `${name}（${title}）`,
    })),
  }
}
