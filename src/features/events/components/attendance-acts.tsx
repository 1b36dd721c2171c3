'use client'

import { Ellipsis, Pencil, Plus, Target, X } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormSheet } from '@/ui/form-sheet'
import { IconButton } from '@/ui/icon-button'
import { Menu, MenuItem } from '@/ui/menu'
import { Sheet } from '@/ui/sheet'
import type { Attendance } from '../list-attendance'
import type { FollowerChoice } from './follower-fields'

const AddForm = dynamic(() => import('./attendance-forms').then((m) => m.AddAttendanceForm))
const EditForm = dynamic(() => import('./attendance-forms').then((m) => m.EditAttendanceForm))
const RemoveForm = dynamic(() => import('./attendance-forms').then((m) => m.RemoveAttendanceForm))
const ChooseForm = dynamic(() => import('./target-forms').then((m) => m.ChooseTargetForm))

export function AddAttendance({ eventId }: { eventId: string }) {
  const t = useTranslations('events.attendance')
  return (
    <FormSheet
      name="attendance"
      title={t('addTitle')}
      label={t('add')}
      icon={<Plus aria-hidden />}
      variant="primary"
    >
      {(close) => <AddForm eventId={eventId} close={close} />}
    </FormSheet>
  )
}

type Props = { eventId: string; attendance: Attendance; followers: FollowerChoice[]; today: string }
type Act = 'target' | 'edit' | 'remove'

/** What the coordinator does with an enterprise that came: make it a target, mend the row, take it out. */
export function AttendanceMenu({ eventId, attendance, followers, today }: Props) {
  const t = useTranslations('events.attendance')
  const [act, setAct] = useState<Act | null>(null)
  const close = () => setAct(null)
  const named = { id: attendance.id, name: attendance.name }
  return (
    <>
      <Menu
        trigger={
          <IconButton label={t('acts', { name: attendance.name })} size="sm">
            <Ellipsis aria-hidden />
          </IconButton>
        }
      >
        {attendance.targetId ? null : (
          <MenuItem icon={<Target aria-hidden />} onSelect={() => setAct('target')}>
            {t('choose')}
          </MenuItem>
        )}
        <MenuItem icon={<Pencil aria-hidden />} onSelect={() => setAct('edit')}>
          {t('edit')}
        </MenuItem>
        <MenuItem icon={<X aria-hidden />} danger onSelect={() => setAct('remove')}>
          {t('remove')}
        </MenuItem>
      </Menu>
      <Sheet
        open={act !== null}
        onOpenChange={(open) => (open ? null : close())}
        title={act ? t(`${act}Title`) : ''}
        description={attendance.name}
      >
        {act === 'target' ? (
          <ChooseForm
            eventId={eventId}
            enterprise={named}
            followers={followers}
            today={today}
            close={close}
          />
        ) : null}
        {act === 'edit' ? <EditForm eventId={eventId} attendance={attendance} close={close} /> : null}
        {act === 'remove' ? <RemoveForm eventId={eventId} attendance={attendance} close={close} /> : null}
      </Sheet>
    </>
  )
}
