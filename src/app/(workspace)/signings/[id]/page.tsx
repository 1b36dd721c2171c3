import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ImportOrigin } from '@/features/imports/components/import-origin'
import { SigningActs } from '@/features/signings/components/signing-acts'
import { SigningBadges } from '@/features/signings/components/signing-badges'
import { SigningFacts } from '@/features/signings/components/signing-facts'
import { SigningHistory } from '@/features/signings/components/signing-history'
import { getSigning, listSigningChoices } from '@/features/signings/queries'
import { openOnce } from '@/server/page'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Panel } from '@/ui/panel'

type Props = { params: Promise<{ id: string }> }

const openSigning = openOnce(getSigning)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { record } = await openSigning((await params).id)
  return { title: record.contractNo }
}

export default async function SigningPage({ params }: Props) {
  const { actor, record: signing } = await openSigning((await params).id)
  const [choices, t] = await Promise.all([listSigningChoices(actor), getTranslations('signings')])
  const events = choices.events.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Page>
      <PageHeader
        title={signing.contractNo}
        breadcrumbs={[
          { label: t('title'), href: '/signings' },
          { label: signing.project.name, href: `/projects/${signing.project.id}#signings` },
        ]}
        marks={
          <>
            <SigningBadges signing={signing} />
            {signing.illustrative ? <IllustrativeMark /> : null}
          </>
        }
        actions={signing.mayWrite ? <SigningActs signing={signing} events={events} /> : null}
      />
      <ImportOrigin actor={actor} projectId={signing.project.id} />
      <Panel title={t('detail.contract')}>
        <SigningFacts signing={signing} />
      </Panel>
      <Panel title={t('detail.history')}>
        <SigningHistory signing={signing} />
      </Panel>
    </Page>
  )
}
