import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { asLocale } from '@/lib/locale'
import { translatorFor } from '@/messages/translate'
import { describeApi } from '@/server/openapi'
import { requireActor } from '@/server/session'
import { settings } from '@/server/settings'
import { buttonLook } from '@/ui/button-look'
import { CallReference } from '@/ui/call-reference'
import { LinkButton } from '@/ui/link-button'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Panel } from '@/ui/panel'
import { OPERATIONS } from '../../api/v1/operations/all'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('api'))('title') }
}

export default async function ApiDocsPage() {
  await requireActor()
  const t = await getTranslations('api')
  const { address } = settings()
  const { paths } = describeApi(OPERATIONS, address, await translatorFor(asLocale(await getLocale())))
  const example = `curl -H "Authorization: Bearer $TOKEN" "${address}/api/v1/figures?asOf=2023-12-20&by=holder"`
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('description')}
        actions={
          <>
            <LinkButton href="/account">{t('makeToken')}</LinkButton>
            <a href="/api/v1/openapi.json" className={buttonLook('secondary', 'md')}>
              {t('download')}
            </a>
          </>
        }
      />
      <Panel title={t('howTo')}>
        <p className="mb-3 text-muted">{t('howToText')}</p>
        <pre className="rounded-md bg-sunken p-3 text-sm break-all whitespace-pre-wrap">{example}</pre>
      </Panel>
      <CallReference
        paths={paths}
        groups={groupsOf(paths, t)}
        fieldLabel={t('field')}
        typeLabel={t('type')}
        requiredLabel={t('required')}
        emptyLabel={t('nothing')}
      />
    </Page>
  )
}

function groupsOf(paths: object, t: (key: string) => string): Record<string, string> {
  const roots = Object.keys(paths).map((path) => path.split('/')[1] ?? '')
  return Object.fromEntries(roots.map((root) => [root, t(`groups.${root}`)]))
}
