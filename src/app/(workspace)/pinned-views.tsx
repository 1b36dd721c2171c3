import { useTranslations } from 'next-intl'
import { listCalled } from '@/features/lists/all-lists'
import { PinnedPanel } from '@/features/saved-views/components/pinned-panel'
import type { PinnedView } from '@/features/saved-views/queries'

/** The views that one has pinned, under the names of their lists. */
export function PinnedViews({ pins }: { pins: PinnedView[] }) {
  const t = useTranslations()
  const titles = pins.map(({ view: { list } }) => [list, t(listCalled(list).title)])
  return <PinnedPanel pins={pins} titles={Object.fromEntries(titles)} />
}
