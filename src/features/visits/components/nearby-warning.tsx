'use client'

import { useEffect, useState } from 'react'
import { parseCalendarDate } from '@/lib/dates'
import { listNearbyVisitsAction } from '../actions'
import type { NearbyVisit } from '../list-nearby-visits'
import { NearbyVisits } from './nearby-visits'

type Props = { enterpriseId: string; name: string; on: string; visitId?: string }

/** Who else meets this enterprise around the day of the form, asked as soon as it is chosen and when the day changes. */
export function NearbyWarning({ enterpriseId, name, on, visitId }: Props) {
  const [visits, setVisits] = useState<NearbyVisit[]>([])
  const day = parseCalendarDate(on ?? '') ?? ''
  useEffect(() => {
    let isCurrent = true
    const ask = async () => {
      const answer = await listNearbyVisitsAction({ enterpriseId, name, on: day, visitId }).catch(() => null)
      if (isCurrent) setVisits(answer?.ok ? answer.value : [])
    }
    ask()
    return () => {
      isCurrent = false
    }
  }, [enterpriseId, name, day, visitId])
  return <NearbyVisits visits={visits} name={name} />
}
