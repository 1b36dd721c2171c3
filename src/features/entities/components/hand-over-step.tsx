import { useLocale, useTranslations } from 'next-intl'
import { EntityName } from '@/ui/entity-name'
import { LinkButton } from '@/ui/link-button'
import { Notice } from '@/ui/notice'
import { PageHeader } from '@/ui/page-header'
import { Panel } from '@/ui/panel'
import { Section } from '@/ui/section'
import { DataTable } from '@/ui/table/data-table'
import type { HandOver } from '../list-carriers'
import { CarrierState } from './carrier-table'
import { HandOverForm } from './hand-over-form'

/** The second step: what is carried, and who takes it over. */
export function HandOverStep({ handOver }: { handOver: HandOver }) {
  const t = useTranslations('entities')
  const { userId, userName, username, entityId, projects, receivers } = handOver
  const holder = useLocale() === 'en' ? handOver.entityNameEn : handOver.entityName
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('handOverTitle'), href: '/admin/hand-over' }]}
        title={t('handOverOf', { name: userName })}
        subtitle={`${username} · ${holder}`}
        marks={<CarrierState carrier={handOver} />}
      />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <CarriedProjects handOver={handOver} />
        <Panel title={t('handOver')} className="max-lg:order-first lg:sticky lg:top-4">
          {receivers.length > 0 ? (
            <HandOverForm
              fromUserId={userId}
              entityId={entityId}
              projects={projects}
              receivers={receivers.map(({ id, name, username }) => ({
                value: id,
                label: `${name}（${username}）`,
              }))}
            />
          ) : (
            <Notice
              tone="caution"
              title={t('noReceiver', { entity: holder })}
              actions={
                <LinkButton size="sm" href={`/admin/entities/${entityId}`}>
                  {t('addMember')}
                </LinkButton>
              }
            />
          )}
        </Panel>
      </div>
    </>
  )
}

function CarriedProjects({ handOver }: { handOver: HandOver }) {
  const { rows, projects, entityName, entityNameEn } = handOver
  const t = useTranslations('entities')
  const stages = useTranslations('pipeline.stages')
  return (
    <Section title={t('carriedProjects')} note={t('projects', { count: projects })}>
      <DataTable
        caption={t('carriedProjects')}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', header: t('project'), cell: ({ name }) => name },
          {
            key: 'stage',
            header: t('stage'),
            cell: ({ stage }) => stages(stage),
            width: 'w-24',
            phone: 'end',
          },
          {
            key: 'holder',
            header: t('holder'),
            cell: () => <EntityName name={entityName} nameEn={entityNameEn} />,
            phone: 'hide',
          },
        ]}
      />
      {projects > rows.length ? (
        <p className="mt-2 text-sm text-muted">{t('firstOfMany', { count: rows.length })}</p>
      ) : null}
    </Section>
  )
}
