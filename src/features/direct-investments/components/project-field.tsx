'use client'

import { useTranslations } from 'next-intl'
import { ComboboxField } from '@/ui/form/combobox-field'
import type { Option } from '@/ui/form/select-field'
import { findProjectsToLinkAction } from '../actions'

/** The project that it is part of; offered are those that one may read. */
export function ProjectField({ initial }: { initial?: Option }) {
  const t = useTranslations('direct-investments.fields')
  return (
    <ComboboxField
      name="projectId"
      label={t('project')}
      help={t('projectHelp')}
      search={findProjects}
      initial={initial}
    />
  )
}

async function findProjects(q: string): Promise<Option[]> {
  const answer = await findProjectsToLinkAction({ q })
  if (!answer.ok) throw new Error('no answer')
  return answer.value.map(({ id, no, name, enterprise }) => ({
    value: id,
    label: name,
    hint: `#${no} · ${enterprise.name}`,
  }))
}
