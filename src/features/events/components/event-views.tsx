import { useTranslations } from 'next-intl'
import { type Actor, promotedEntityIdsOf, seesWholeArea } from '@/lib/actor'
import { LinkTabs } from '@/ui/link-tabs'

/** Events, and the target enterprises chosen at them; members begin with those that their own entity follows. */
export function EventViews({ actor }: { actor: Actor }) {
  const t = useTranslations('events.views')
  const [own, ...others] = promotedEntityIdsOf(actor)
  const begins = own && others.length === 0 && !seesWholeArea(actor) ? `&holder=${own}` : ''
  return (
    <LinkTabs
      label={t('label')}
      tabs={[
        { href: '/events', label: t('events') },
        { href: `/events?view=targets${begins}`, label: t('targets') },
      ]}
    />
  )
}
