'use client'

import { useTranslations } from 'next-intl'
import { ComboboxField } from '@/ui/form/combobox-field'
import type { Option } from '@/ui/form/select-field'
import { findOwnersAction } from '../actions'

/** Who sees to it: somebody who may read the project, once one is chosen. */
export function OwnerField({ projectId, initial }: { projectId: string; initial?: Option }) {
  const t = useTranslations('aftercare.fields')
  const search = async (q: string): Promise<Option[]> => {
    if (!projectId) return []
    const found = await findOwnersAction({ projectId, q })
    return found.ok
      ? found.value.map(({ id, name, entities }) => ({ value: id, label: name, hint: entities.join('、') }))
      : []
  }
  return (
    <ComboboxField
      key={projectId}
      name="ownerId"
      label={t('owner')}
      help={t('ownerHelp')}
      search={search}
      initial={initial}
      disabled={!projectId}
      required
    />
  )
}
