import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { EntityPeople } from '@/features/entities/components/entity-people'
import { getEntityProfile } from '@/features/entities/get-profile'
import { DateControl } from '@/features/figures/components/date-control'
import { today } from '@/lib/dates'
import { calendarDate } from '@/lib/inputs'
import { openOnce } from '@/server/page'
import { Badge } from '@/ui/badge'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { Notice } from '@/ui/notice'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { EntityInFull } from './entity-in-full'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const openEntity = openOnce(getEntityProfile)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { record } = await openEntity((await params).id)
  return { title: (await getLocale()) === 'en' ? record.nameEn : record.name }
}

export default async function EntityPage({ params, searchParams }: Props) {
  const { actor, record: entity } = await openEntity((await params).id)
  const asOf = calendarDate.catch(today()).parse((await searchParams).asOf)
  const [t, locale] = await Promise.all([getTranslations('entities'), getLocale()])
  const industry = locale === 'en' ? entity.industry?.nameEn : entity.industry?.name
  return (
    <Page>
      <PageHeader
        title={locale === 'en' ? entity.nameEn : entity.name}
        subtitle={industry ? t('page.industry', { industry }) : null}
        breadcrumbs={[{ label: t('scoreboard.title'), href: '/entities' }]}
        marks={
          <>
            <Badge>{t(`kinds.${entity.kind}`)}</Badge>
            {entity.illustrative ? <IllustrativeMark /> : null}
          </>
        }
        actions={entity.inFull ? <DateControl asOf={asOf} today={today()} /> : null}
      />
      {entity.inFull ? (
        <EntityInFull actor={actor} entity={entity} asOf={asOf} />
      ) : (
        <>
          <EntityPeople profile={entity} />
          <Notice>{t('page.ownOnly')}</Notice>
        </>
      )}
    </Page>
  )
}
