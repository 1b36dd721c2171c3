'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ActionResult } from '@/ui/form/action-result'
import { toast, toastProblem } from '@/ui/toast/toast'
import { deleteViewAction, pinViewAction, refilterViewAction } from '../actions'
import type { SavedViewRow } from '../queries'

/** What is done to a view by one press. */
export function useViewActs({ id: viewId, version }: Pick<SavedViewRow, 'id' | 'version'>) {
  const t = useTranslations()
  const router = useRouter()
  const tell = async (result: ActionResult<unknown>, said: string) => {
    if (result.ok) {
      toast(said)
      router.refresh()
      return true
    }
    toastProblem(
      result.refusal
        ? t(`refusals.${result.refusal.code}`, result.refusal.params)
        : t(`problems.${result.problem.code}`),
    )
    return false
  }
  return {
    refilter: async ({ query, columns }: { query: string; columns: string[] }) =>
      tell(await refilterViewAction({ viewId, version, query, columns }), t('saved-views.refiltered')),
    pin: async (pinned: boolean) =>
      tell(
        await pinViewAction({ viewId, pinned }),
        t(pinned ? 'saved-views.pinned' : 'saved-views.unpinned'),
      ),
    remove: async () => tell(await deleteViewAction({ viewId }), t('saved-views.deleted')),
  }
}
