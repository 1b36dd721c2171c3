'use client'

import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { Button } from '@/ui/button'
import { DateField } from '@/ui/form/date-field'
import { useFieldNote } from '@/ui/form/field-book'
import { FieldRow } from '@/ui/form/field-row'
import { type Option, SelectField } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'
import { IconButton } from '@/ui/icon-button'
import { listProjectsToVisitAction } from '../actions'
import { emptyLead, LeadOfVisit } from './lead-of-visit'
import { NearbyWarning } from './nearby-warning'

export type MetProps = {
  index: number
  remove: () => void
  /** The entities for which the actor may log a lead. */
  entities: Option[]
  /** The visit in hand, with the enterprises of which it has leads already. */
  visit?: { id: string; reported: string[] }
  /** How often saving met a duplicate: each time the leads look again for open projects. */
  duplicatesMet: number
}

/** One enterprise of a visit: who else meets it, what came of it, what is next, and whether it is a lead. */
export function MetEnterprise({ index, remove, entities, visit, duplicatesMet }: MetProps) {
  const t = useTranslations('visits')
  const { watch, setValue } = useFormContext()
  const path = `enterprises.${index}`
  const [enterpriseId, name, lead, on] = watch([`${path}.enterpriseId`, `${path}.name`, `${path}.lead`, 'on'])
  const projects = useProjectsAt(enterpriseId)
  const step = useNextStep(path)
  const isReported = visit?.reported.includes(enterpriseId) ?? false
  const setLead = (value: object | null) => setValue(`${path}.lead`, value, { shouldDirty: true })
  return (
    <fieldset className="flex min-w-0 flex-col gap-3 rounded-lg border border-line bg-surface p-3 shadow-card">
      <legend className="sr-only">{name}</legend>
      <CardHead path={path} name={name} isNew={!enterpriseId} remove={remove} />
      <NearbyWarning enterpriseId={enterpriseId} name={name} on={on} visitId={visit?.id} />
      {projects.length > 0 && !lead ? (
        <SelectField name={`${path}.projectId`} label={t('fields.project')} options={projects} />
      ) : null}
      <TextAreaField name={`${path}.outcome`} label={t('fields.metOutcome')} rows={2} />
      {step.isOpen ? (
        <FieldRow>
          <TextField name={`${path}.nextStep`} label={t('fields.nextStep')} />
          <DateField name={`${path}.nextStepOn`} label={t('fields.nextStepOn')} />
        </FieldRow>
      ) : null}
      {lead ? (
        <LeadOfVisit
          index={index}
          entities={entities}
          duplicatesMet={duplicatesMet}
          drop={() => setLead(null)}
        />
      ) : null}
      <div className="flex gap-2 empty:hidden">
        {step.isOpen ? null : <AddPart label={t('fields.nextStep')} add={step.open} />}
        {lead || isReported ? null : (
          <AddPart
            label={t('met.logLead')}
            add={() => setLead({ ...emptyLead, holderId: watch('entityId') ?? '' })}
          />
        )}
      </div>
      {isReported ? <p className="text-sm text-muted">{t('met.logged')}</p> : null}
    </fieldset>
  )
}

function AddPart({ label, add }: { label: string; add: () => void }) {
  return (
    <Button className="min-w-0 flex-1 max-sm:h-11" icon={<Plus aria-hidden />} onClick={add}>
      {label}
    </Button>
  )
}

/** The next step takes room only when there is one. */
function useNextStep(path: string) {
  const { watch } = useFormContext()
  const [asked, setAsked] = useState(false)
  const isOpen = asked || watch([`${path}.nextStep`, `${path}.nextStepOn`]).some(Boolean)
  return { isOpen, open: () => setAsked(true) }
}

type HeadProps = { path: string; name: string; isNew: boolean; remove: () => void }

function CardHead({ path, name, isNew, remove }: HeadProps) {
  const t = useTranslations('visits')
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 flex-1">
        <p className="font-semibold break-words">{name}</p>
        {isNew ? <p className="text-sm text-muted">{t('met.new')}</p> : null}
        <RowProblem path={path} />
      </div>
      <IconButton label={t('fields.removeEnterprise', { name })} size="sm" onClick={remove}>
        <X aria-hidden />
      </IconButton>
    </div>
  )
}

/** What is wrong with the enterprise itself, such as that it stands in the list twice. */
function RowProblem({ path }: { path: string }) {
  const t = useTranslations('visits.fields')
  useFieldNote(`${path}.enterpriseId`, { label: t('enterprises') })
  useFieldNote(`${path}.name`, { label: t('enterprises') })
  const { getFieldState, formState } = useFormContext()
  const problem =
    getFieldState(`${path}.name`, formState).error ?? getFieldState(`${path}.enterpriseId`, formState).error
  if (!problem?.message) return null
  return (
    <p role="alert" className="text-sm text-critical">
      {problem.message}
    </p>
  )
}

function useProjectsAt(enterpriseId: string): Option[] {
  const [projects, setProjects] = useState<Option[]>([])
  useEffect(() => {
    let isCurrent = true
    setProjects([])
    if (!enterpriseId) return
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
