'use client'

import { ArrowRightLeft, Banknote, ChevronDown, Handshake, Pencil, UserRoundCheck } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/ui/button'
import { Menu, MenuItem } from '@/ui/menu'
import { useUrlState } from '@/ui/url-state'
import type { ProjectForm } from './project-dialog'
import type { EditedProject } from './project-forms'

const ProjectDialog = dynamic(() => import('./project-dialog').then((module) => module.ProjectDialog))

type Props = { project: EditedProject; rights: { carry: boolean; lead: boolean } }

const entries = [
  { form: 'edit', icon: Pencil, right: 'carry' },
  { form: 'intent', icon: Banknote, right: 'carry' },
  { form: 'officer', icon: UserRoundCheck, right: 'lead' },
  { form: 'collaborator', icon: Handshake, right: 'carry' },
  { form: 'transfer', icon: ArrowRightLeft, right: 'carry' },
] as const

/** What is changed about a project itself; `?form=` in the address opens one of the forms at once. */
export function ProjectMenu({ project, rights }: Props) {
  const t = useTranslations('projects.menu')
  const { get, change } = useUrlState()
  const allowed = entries.filter(({ right }) => rights[right])
  const linked = allowed.find(({ form }) => form === get('form'))?.form
  const [open, setOpen] = useState<ProjectForm | undefined>(linked)
  useEffect(() => {
    if (linked) setOpen(linked)
  }, [linked])
  function close() {
    setOpen(undefined)
    if (linked) change({ form: null })
  }
  if (allowed.length === 0) return null
  return (
    <>
      <Menu trigger={<Button icon={<ChevronDown aria-hidden />}>{t('label')}</Button>}>
        {allowed.map(({ form, icon: Icon }) => (
          <MenuItem key={form} icon={<Icon aria-hidden />} onSelect={() => setOpen(form)}>
            {t(form)}
          </MenuItem>
        ))}
      </Menu>
      {open ? <ProjectDialog form={open} project={project} close={close} /> : null}
    </>
  )
}
