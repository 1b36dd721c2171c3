'use client'

import { CalendarPlus, Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '@/ui/button'
import { Moment } from '@/ui/calendar-date'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { useTell } from '@/ui/form/use-tell'
import { Notice } from '@/ui/notice'
import { Panel } from '@/ui/panel'
import { closeCalendarAction, openCalendarAction } from '../actions'
import type { Preferences } from './preferences-panel'

/** One's calendar for phone and desk: its secret address is shown once. */
export function CalendarPanel({ feed }: { feed: Preferences['feed'] }) {
  const t = useTranslations('notices.calendar')
  const tell = useTell()
  const [url, setUrl] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const open = () =>
    start(async () => {
      const keep = async () => {
        const result = await openCalendarAction({})
        if (result.ok) setUrl(result.value.url)
        return result
      }
      await tell(keep, t('opened'))
    })
  const closeFeed = () => {
    setUrl(null)
    return tell(() => closeCalendarAction({}), t('closed'))
  }
  return (
    <Panel title={t('title')}>
      <div className="flex flex-col gap-3">
        <p className="text-muted">{t('hint')}</p>
        {url ? <SecretAddress url={url} /> : null}
        <div className="flex flex-wrap items-center gap-2">
          {feed ? (
            <>
              <span className="mr-auto text-sm text-muted">
                {t('since')} <Moment at={feed.since} /> ·{' '}
                {feed.readAt ? (
                  <>
                    {t('lastRead')} <Moment at={feed.readAt} />
                  </>
                ) : (
                  t('neverRead')
                )}
              </span>
              <ConfirmDialog
                title={t('renew')}
                confirmLabel={t('renew')}
                trigger={<Button size="sm">{t('renew')}</Button>}
                onConfirm={async () => {
                  open()
                  return true
                }}
              >
                {t('renewHint')}
              </ConfirmDialog>
              <ConfirmDialog
                title={t('closeTitle')}
                confirmLabel={t('close')}
                danger
                trigger={<Button size="sm">{t('close')}</Button>}
                onConfirm={closeFeed}
              >
                {t('renewHint')}
              </ConfirmDialog>
            </>
          ) : (
            <Button icon={<CalendarPlus aria-hidden />} pending={pending} onClick={open}>
              {t('open')}
            </Button>
          )}
        </div>
      </div>
    </Panel>
  )
}

function SecretAddress({ url }: { url: string }) {
  const t = useTranslations('notices.calendar')
  const [copied, setCopied] = useState(false)
  const canCopy = typeof navigator !== 'undefined' && 'clipboard' in navigator
  return (
    <Notice tone="caution" title={t('once')}>
      <span className="flex flex-wrap items-center gap-2">
        <code className="rounded-sm bg-sunken px-2 py-1 font-mono text-sm break-all select-all">{url}</code>
        {canCopy ? (
          <Button
            size="sm"
            icon={copied ? <Check aria-hidden /> : <Copy aria-hidden />}
            onClick={() => navigator.clipboard.writeText(url).then(() => setCopied(true))}
          >
            {t(copied ? 'copied' : 'copy')}
          </Button>
        ) : null}
      </span>
    </Notice>
  )
}
