import { getTranslations } from 'next-intl/server'
import type { VisitInView } from '@/features/visits/queries'
import type { Actor } from '@/lib/actor'
import { Panel } from '@/ui/panel'
import { listFilesOfVisit } from '../queries'
import { FileLine } from './file-line'
import { UploadButton } from './upload-button'

/** The photos and files of a visit. */
export async function VisitFiles({ actor, visit }: { actor: Actor; visit: VisitInView }) {
  const [t, files] = await Promise.all([getTranslations('attachments'), listFilesOfVisit(actor, visit.id)])
  const { record } = visit.rights
  const upload = record && visit.status !== 'CANCELLED' ? <UploadButton to={{ visitId: visit.id }} /> : null
  return (
    <Panel title={t('title')} note={files.length || undefined} actions={upload} flush>
      {files.length === 0 ? (
        <p className="px-4 py-3 text-sm text-muted">{t('visitHint')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {files.map((file) => (
            <FileLine key={file.id} file={file} removable={record} />
          ))}
        </ul>
      )}
    </Panel>
  )
}
