import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { canReadFigures } from '@/features/figures/policy'
import { isRate } from '@/features/figures/rules'
import { measureKey } from '@/features/figures/schema'
import { requireActor } from '@/server/session'
import { OneFigure } from './one-figure'
import { OneRate } from './one-rate'

type Props = {
  params: Promise<{ key: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const key = measureKey.safeParse((await params).key)
  return key.success ? { title: (await getTranslations('figures'))(`keys.${key.data}.name`) } : {}
}

export default async function MeasurePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const key = measureKey.safeParse((await params).key)
  if (!key.success || !canReadFigures(actor)) notFound()
  const asked = await searchParams
  return isRate(key.data) ? (
    <OneRate actor={actor} rate={key.data} params={asked} />
  ) : (
    <OneFigure actor={actor} figure={key.data} params={asked} />
  )
}
