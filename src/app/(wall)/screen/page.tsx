import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { WallScreen } from '@/features/big-screen/components/wall-screen'
import { canWatchScreen } from '@/features/big-screen/policy'
import { getScreen } from '@/features/big-screen/queries'
import { readScreenView } from '@/features/big-screen/schema'
import { requireActor } from '@/server/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('big-screen'))('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ScreenPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!canWatchScreen(actor)) notFound()
  const view = readScreenView(await searchParams)
  const address = view.asOf ? `/screen/figures?asOf=${view.asOf}` : '/screen/figures'
  return <WallScreen first={await getScreen(actor, view)} address={address} />
}
