'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { useActionForm } from '@/ui/form/use-action-form'
import { Notice } from '@/ui/notice'
import { editDirectInvestmentAction } from '../actions'
import type { DirectInvestmentInView } from '../queries'
import { editDirectInvestmentInput } from '../schema'
import { type DirectInvestmentChoices, DirectInvestmentFields } from './direct-investment-fields'
import { ProjectField } from './project-field'

export type InHand = Pick<
  DirectInvestmentInView,
  | 'id'
  | 'version'
  | 'name'
  | 'enterprise'
  | 'fund'
  | 'project'
  | 'projectHidden'
  | 'entity'
  | 'chain'
  | 'registeredOn'
  | 'withdrawnOn'
  | 'summary'
  | 'totalYuan'
  | 'demandYuan'
  | 'committedYuan'
>

type Props = { inHand: InHand; choices: DirectInvestmentChoices; onDone: () => void; onCancel: () => void }

export function EditForm({ inHand, choices, onDone, onCancel }: Props) {
  const t = useTranslations('direct-investments')
  const form = useActionForm({
    schema: editDirectInvestmentInput,
    action: editDirectInvestmentAction,
    defaults: { directInvestmentId: inHand.id, version: inHand.version, ...asTyped(inHand) },
    fromCurrent: asTyped,
    onDone,
  })
  const { project } = inHand
  return (
    <ActionForm form={form}>
      <DirectInvestmentFields
        choices={choices}
        project={
          inHand.projectHidden ? (
            <Notice>{t('projectHiddenKept')}</Notice>
          ) : (
            <ProjectField initial={project ? { value: project.id, label: project.name } : undefined} />
          )
        }
      />
      <Notice tone="accent">{t('edit.moves')}</Notice>
      <FormActions submitLabel={t('edit.submit')} onCancel={onCancel} />
    </ActionForm>
  )
}

/** A project that one may not read is not said, so that it stays. */
function asTyped({ name, enterprise, fund, project, projectHidden, entity, chain, ...rest }: InHand) {
  return {
    name,
    enterprise: { id: enterprise?.id ?? '', name: enterprise?.name ?? '' },
    fundId: fund?.id ?? '',
    ...(projectHidden ? {} : { projectId: project?.id ?? '' }),
    entityId: entity.id,
    chainId: chain?.id ?? '',
    registeredOn: rest.registeredOn,
    summary: rest.summary ?? '',
  }
}
