import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/actor'
import { today } from '@/lib/dates'
import { LinkButton } from '@/ui/link-button'
import { Panel } from '@/ui/panel'
import { listSupervisionsOf } from '../list-supervisions'
import { MatterLine } from './matter-line'

const SHOWN = 6

/** What is not closed yet on the projects that an entity holds, as far as the reader may read them. */
export async function OpenSupervisions({ actor, entityId }: { actor: Actor; entityId: string }) {
  const [matters, t] = await Promise.all([
    listSupervisionsOf(actor, { entityId, limit: SHOWN }),
    getTranslations('supervision.open'),
  ])
  return (
    <Panel
      title={t('title')}
      actions={
        <LinkButton size="sm" href={`/supervision?holder=${entityId}`}>
          {t('all')}
        </LinkButton>
      }
      flush
    >
      {matters.length === 0 ? <p className="p-4 text-muted">{t('empty')}</p> : null}
      <ul className="divide-y divide-line empty:hidden">
        {matters.map((matter) => (
          <MatterLine key={matter.id} matter={matter} day={today()} withProject />
        ))}
      </ul>
    </Panel>
  )
}
