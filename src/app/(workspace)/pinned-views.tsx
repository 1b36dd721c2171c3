import { useLocale, useTranslations } from 'next-intl'
import { listCalled } from '@/features/lists/all-lists'
import { tellingIn } from '@/features/lists/list-of'
import { titleOf } from '@/features/lists/tell-list'
import { PinnedPanel } from '@/features/saved-views/components/pinned-panel'
import type { PinnedView } from '@/features/saved-views/queries'

/** The views that one has pinned, under the names of their lists. */
export function PinnedViews({ pins }: { pins: PinnedView[] }) {
  const telling = tellingIn(useTranslations(), useLocale())
  const titles = pins.map(({ view: { id, list, query } }) => {
    const asked = Object.fromEntries(new URLSearchParams(query))
    return [id, titleOf(listCalled(list), asked, telling)]
  })
  return <PinnedPanel pins={pins} titles={Object.fromEntries(titles)} />
}
