import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MatterActs } from '@/features/supervision/components/matter-acts'
import { MatterFacts } from '@/features/supervision/components/matter-facts'
import { MatterHistory } from '@/features/supervision/components/matter-history'
import { MatterMarks } from '@/features/supervision/components/matter-marks'
import { ownerOptions } from '@/features/supervision/components/owner-options'
import { getSupervision, listPossibleOwners } from '@/features/supervision/queries'
import { today } from '@/lib/dates'
import { openOnce } from '@/server/page'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Panel } from '@/ui/panel'

type Props = { params: Promise<{ id: string }> }

const openMatter = openOnce(getSupervision)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ record }, t] = await Promise.all([openMatter((await params).id), getTranslations('supervision')])
  return { title: t(`numbered.${record.kind}`, { no: record.no }) }
}

export default async function SupervisionMatterPage({ params }: Props) {
  const { actor, record: matter } = await openMatter((await params).id)
  const t = await getTranslations('supervision')
  const { id, kind, no, rights, version, text, state, owner, dueOn } = matter
  const owners = rights.assign ? ownerOptions(await listPossibleOwners(actor, matter.project.id)) : []
  const inHand = { supervisionId: id, version, text, state, ownerId: owner?.id ?? null, dueOn }
  return (
    <Page>
      <PageHeader
        title={t(`numbered.${kind}`, { no })}
        breadcrumbs={[{ label: t('title'), href: '/supervision' }]}
        marks={<MatterMarks matter={matter} />}
        actions={<MatterActs matter={inHand} rights={rights} owners={owners} />}
      />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-5">
          <Panel>
            <p className="max-w-prose text-md whitespace-pre-wrap">{text}</p>
          </Panel>
          <Panel title={t('history.title')}>
            <MatterHistory matter={matter} />
          </Panel>
        </div>
        <Panel>
          <MatterFacts matter={matter} day={today()} />
        </Panel>
      </div>
    </Page>
  )
}
