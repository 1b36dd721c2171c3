'use client'

import { Ban, Ellipsis, Pencil, RotateCcw, Target } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormSheet } from '@/ui/form-sheet'
import { IconButton } from '@/ui/icon-button'
import { Menu, MenuItem } from '@/ui/menu'
import { Sheet } from '@/ui/sheet'
import type { TargetRow } from '../list-targets'
import type { FollowerChoice } from './follower-fields'
import type { ChooseProps } from './target-forms'

const ChooseForm = dynamic(() => import('./target-forms').then((m) => m.ChooseTargetForm))
const EditForm = dynamic(() => import('./target-forms').then((m) => m.EditTargetForm))
const DropForm = dynamic(() => import('./target-forms').then((m) => m.DropTargetForm))
const ResumeForm = dynamic(() => import('./target-forms').then((m) => m.ResumeTargetForm))

export function ChooseTarget(props: Omit<ChooseProps, 'close' | 'enterprise'>) {
  const t = useTranslations('events.target')
  return (
    <FormSheet
      name="target"
      title={t('chooseTitle')}
      label={t('choose')}
      icon={<Target aria-hidden />}
      variant="primary"
    >
      {(close) => <ChooseForm {...props} close={close} />}
    </FormSheet>
  )
}

type Props = { target: TargetRow; followers: FollowerChoice[]; today: string }
type Act = 'edit' | 'drop' | 'resume'

export function TargetMenu({ target, followers, today }: Props) {
  const t = useTranslations('events.target')
  const [act, setAct] = useState<Act | null>(null)
  const close = () => setAct(null)
  return (
    <>
      <Menu
        trigger={
          <IconButton label={t('acts', { name: target.enterprise.name })} size="sm">
            <Ellipsis aria-hidden />
          </IconButton>
        }
      >
        <MenuItem icon={<Pencil aria-hidden />} onSelect={() => setAct('edit')}>
          {t('edit')}
        </MenuItem>
        {target.droppedOn ? (
          <MenuItem icon={<RotateCcw aria-hidden />} onSelect={() => setAct('resume')}>
            {t('resume')}
          </MenuItem>
        ) : (
          <MenuItem icon={<Ban aria-hidden />} danger onSelect={() => setAct('drop')}>
            {t('drop')}
          </MenuItem>
        )}
      </Menu>
      <Sheet
        open={act !== null}
        onOpenChange={(open) => (open ? null : close())}
        title={act ? t(`${act}Title`) : ''}
        description={target.enterprise.name}
      >
        {act === 'edit' ? <EditForm target={target} followers={followers} close={close} /> : null}
        {act === 'drop' ? <DropForm target={target} today={today} close={close} /> : null}
        {act === 'resume' ? <ResumeForm target={target} close={close} /> : null}
      </Sheet>
    </>
  )
}
