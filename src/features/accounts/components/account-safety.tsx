import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Badge } from '@/ui/badge'
import { Moment } from '@/ui/calendar-date'
import { Notice } from '@/ui/notice'
import { Panel } from '@/ui/panel'
import type { OwnAccount } from '../queries'
import { ChangePassword } from './change-password'
import { TotpSwitch } from './totp-switch'

/** How one gets in: name, password, second factor. */
export async function AccountSafety({ account }: { account: OwnAccount }) {
  const t = await getTranslations('accounts')
  return (
    <>
      {account.shouldUseTotp ? (
        <Notice tone="caution" title={t('totp.advised')}>
          {t('totp.advisedWhy')}
        </Notice>
      ) : null}
      <Panel title={t('safety')} flush>
        <dl className="divide-y divide-line">
          <Row term={t('username')} value={<code className="font-mono">{account.username}</code>} />
          <Row
            term={t('password.password')}
            value={
              <>
                {t('password.changedAt')} <Moment at={account.passwordChangedAt} />
              </>
            }
            action={<ChangePassword username={account.username} />}
          />
          <Row
            term={t('totp.title')}
            value={<TotpState account={account} />}
            action={<TotpSwitch on={account.totpEnabledAt !== null} />}
          />
        </dl>
      </Panel>
    </>
  )
}

function Row({ term, value, action }: { term: string; value: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
      <dt className="w-28 shrink-0 text-sm text-faint max-sm:w-full">{term}</dt>
      <dd className="min-w-0 flex-1">{value}</dd>
      {action ? <dd>{action}</dd> : null}
    </div>
  )
}

async function TotpState({ account }: { account: OwnAccount }) {
  const t = await getTranslations('accounts.totp')
  if (!account.totpEnabledAt) return <span className="text-muted">{t('off')}</span>
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Badge tone="positive">{t('on')}</Badge>
      <span className={account.backupCodesLeft < 3 ? 'text-sm text-caution' : 'text-sm text-muted'}>
        {t('backupLeft', { count: account.backupCodesLeft })}
      </span>
    </span>
  )
}
