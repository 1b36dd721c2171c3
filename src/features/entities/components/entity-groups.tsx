import { useTranslations } from 'next-intl'
import { Section } from '@/ui/section'
import type { EntityRow } from '../queries'
import { PROMOTING_KINDS } from '../rules'
import { EntityTable } from './entity-table'

type Props = { entities: EntityRow[]; hidden?: readonly string[] }

/** All who promote, kind by kind. */
export function EntityGroups({ entities, hidden }: Props) {
  const t = useTranslations('entities')
  return PROMOTING_KINDS.map((kind) => {
    const ofKind = entities.filter((entity) => entity.kind === kind)
    return (
      <Section key={kind} title={t(`kinds.${kind}`)} note={ofKind.length}>
        <EntityTable kind={kind} entities={ofKind} hidden={hidden} />
      </Section>
    )
  })
}
