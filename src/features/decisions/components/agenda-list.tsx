'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useOptimistic, useTransition } from 'react'
import { useTell } from '@/ui/form/use-tell'
import { reorderAgendaAction } from '../actions'
import { AgendaRow } from './agenda-row'

type Item = { id: string; name: string; body: ReactNode }
type Props = { meetingId: string; items: Item[]; movable: boolean }

/** The items of an agenda; who keeps it changes their order by dragging, or by the arrows at each. */
export function AgendaList({ meetingId, items, movable }: Props) {
  const t = useTranslations('decisions.agenda')
  const tell = useTell()
  const [, startTransition] = useTransition()
  const [order, setOrder] = useOptimistic(items.map(({ id }) => id))

  function move(id: string, to: number) {
    const next = order.filter((other) => other !== id)
    next.splice(to, 0, id)
    if (next.join() === order.join()) return
    startTransition(async () => {
      setOrder(next)
      await tell(() => reorderAgendaAction({ meetingId, projectIds: next }), t('reordered'))
    })
  }
  const shown = order.flatMap((id) => items.find((item) => item.id === id) ?? [])
  return (
    <ol className="divide-y divide-line">
      {shown.map(({ id, name, body }, index) => (
        <AgendaRow
          key={id}
          id={id}
          name={name}
          place={{ index, count: shown.length }}
          move={movable && shown.length > 1 ? move : undefined}
        >
          {body}
        </AgendaRow>
      ))}
    </ol>
  )
}
