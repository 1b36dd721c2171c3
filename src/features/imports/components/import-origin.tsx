import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/actor'
import { Notice } from '@/ui/notice'
import { listImportsOfProject } from '../queries'

/** On a project that a leader brought in from the past: by which import, and why its gates were passed over. */
export async function ImportOrigin({ actor, projectId }: { actor: Actor; projectId: string }) {
  const [imports, t] = await Promise.all([
    listImportsOfProject(actor, projectId),
    getTranslations('imports.origin'),
  ])
  return imports.map(({ no, by, on, reason }) => (
    <Notice key={no} tone="neutral" title={t('title', { no })}>
      {t('text', { by, on, reason })}
    </Notice>
  ))
}
