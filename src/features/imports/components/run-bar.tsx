'use client'

import { Download, Play, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { Button } from '@/ui/button'
import { buttonLook } from '@/ui/button-look'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { useTell } from '@/ui/form/use-tell'
import { LinkButton } from '@/ui/link-button'
import { cancelImportAction, runImportAction } from '../actions'

type Props = { importId: string; ready: number; bad: number; made: number; mayRun: boolean }

/** What one does with a checked file: bring its good rows in, take the bad ones away to mend, or drop it. */
export function RunBar({ importId, ready, bad, made, mayRun }: Props) {
  const t = useTranslations('imports')
  const tell = useTell()
  const [pending, start] = useTransition()
  const run = () =>
    start(async () => void (await tell(() => runImportAction({ importId }), t('preview.started'))))
  return (
    <div className="flex flex-wrap items-center gap-2">
      {mayRun ? (
        <Button
          variant="primary"
          icon={<Play aria-hidden />}
          pending={pending}
          disabled={ready === 0}
          onClick={run}
        >
          {ready === 0
            ? t('preview.nothing')
            : made > 0
              ? t('report.resume')
              : t('preview.run', { count: ready })}
        </Button>
      ) : null}
      {bad > 0 ? <BadRowsLink importId={importId} /> : null}
      {mayRun ? (
        <LinkButton variant="ghost" href={`/imports/${importId}?map=1`}>
          {t('map.again')}
        </LinkButton>
      ) : null}
      {mayRun && made === 0 ? <DropButton importId={importId} /> : null}
    </div>
  )
}

export function BadRowsLink({ importId }: { importId: string }) {
  const t = useTranslations('imports.preview')
  return (
    <a
      href={`/imports/${importId}/bad-rows`}
      download
      title={t('downloadHint')}
      className={buttonLook('secondary', 'md')}
    >
      <Download aria-hidden />
      {t('download')}
    </a>
  )
}

/** Forgets a file that nothing was made of. */
export function DropButton({ importId }: { importId: string }) {
  const t = useTranslations('imports.preview')
  const tell = useTell()
  const router = useRouter()
  const drop = async () => {
    const done = await tell(() => cancelImportAction({ importId }), t('dropped'))
    if (done) router.push('/imports')
    return done
  }
  return (
    <ConfirmDialog
      title={t('dropTitle')}
      confirmLabel={t('drop')}
      danger
      onConfirm={drop}
      trigger={
        <Button variant="ghost" icon={<Trash2 aria-hidden />}>
          {t('drop')}
        </Button>
      }
    >
      {t('dropText')}
    </ConfirmDialog>
  )
}
