'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { DateField } from '@/ui/form/date-field'
import { FieldRow } from '@/ui/form/field-row'
import { type Option, SelectField } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'
import { IconButton } from '@/ui/icon-button'
import { listProjectsToVisitAction } from '../actions'

type Props = { index: number; enterpriseId: string; name: string; remove: () => void }

/** One enterprise of a visit: for which project, what came of it, what is next. */
export function MetEnterprise({ index, enterpriseId, name, remove }: Props) {
  const t = useTranslations('visits.fields')
  const projects = useProjectsAt(enterpriseId)
  const field = (part: string) => `enterprises.${index}.${part}`
  return (
    <div className="flex flex-col gap-3 rounded-md bg-sunken p-3">
      <div className="flex items-center gap-2">
        <span className="min-w-0 flex-1 font-medium">{name}</span>
        <IconButton label={t('removeEnterprise', { name })} size="sm" onClick={remove}>
          <X aria-hidden />
        </IconButton>
      </div>
      {projects.length > 0 ? (
        <SelectField name={field('projectId')} label={t('project')} options={projects} />
      ) : null}
      <TextAreaField name={field('outcome')} label={t('metOutcome')} />
      <FieldRow>
        <TextField name={field('nextStep')} label={t('nextStep')} />
        <DateField name={field('nextStepOn')} label={t('nextStepOn')} />
      </FieldRow>
    </div>
  )
}

function useProjectsAt(enterpriseId: string): Option[] {
  const [projects, setProjects] = useState<Option[]>([])
  useEffect(() => {
    let isCurrent = true
    listProjectsToVisitAction({ enterpriseId }).then((result) => {
      if (isCurrent && result.ok)
        setProjects(result.value.map(({ id, name }) => ({ value: id, label: name })))
    })
    return () => {
      isCurrent = false
    }
  }, [enterpriseId])
  return projects
}
