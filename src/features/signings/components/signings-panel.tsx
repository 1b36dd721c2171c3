import { getLocale, getTranslations } from 'next-intl/server'
import { getProjectInView } from '@/features/pipeline/queries'
import type { Actor } from '@/lib/actor'
import { Panel } from '@/ui/panel'
import { listProjectSignings, listSigningChoices } from '../queries'
import type { SigningKind } from '../rules'
import { RecordSigning } from './record-signing'
import { SigningLine } from './signing-line'

/** The contracts of a project, and for those who carry it the ways to record and change them. */
export async function SigningsPanel({ actor, projectId }: { actor: Actor; projectId: string }) {
  const [project, signings, choices, t, locale] = await Promise.all([
    getProjectInView(actor, projectId),
    listProjectSignings(actor, projectId),
    listSigningChoices(actor),
    getTranslations('signings'),
    getLocale(),
  ])
  const { carry } = project.rights
  const events = choices.events.map(({ id, name }) => ({ value: id, label: name }))
  const holder = locale === 'en' ? project.holder.nameEn : project.holder.name
  return (
    <div id="signings" className="scroll-mt-16">
      <Panel
        title={t('title')}
        note={signings.length > 0 ? t('panel.count', { count: signings.length }) : null}
        actions={
          carry ? (
            <RecordSigning
              projectId={projectId}
              holder={holder}
              kinds={kindsNow(project.signedOn !== null)}
              events={events}
            />
          ) : null
        }
        flush
      >
        {signings.length === 0 ? (
          <p className="px-4 py-3 text-sm text-muted">{t('panel.emptyHint')}</p>
        ) : (
          <ul className="divide-y divide-line">
            {signings.map((signing) => (
              <SigningLine key={signing.id} signing={signing} events={events} mayWrite={carry} />
            ))}
          </ul>
        )}
      </Panel>
    </div>
  )
}

function kindsNow(signed: boolean): SigningKind[] {
  return signed ? ['INCREASE', 'FRAMEWORK'] : ['INVESTMENT', 'FRAMEWORK']
}
