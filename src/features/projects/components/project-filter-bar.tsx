import { getLocale, getTranslations } from 'next-intl/server'
import { canReadCampaigns } from '@/features/campaigns/policy'
import { listCampaignChoices } from '@/features/campaigns/queries'
import { STAGES, STATUSES } from '@/features/pipeline/rules'
import { type Actor, promotedEntityIdsOf, seesWholeArea } from '@/lib/actor'
import { FilterBar } from '@/ui/filter-bar'
import { SearchBox } from '@/ui/search-box'
import { type Choice, listProjectChoices, listProjectOfficers } from '../queries'
import { AmountRange } from './amount-range'

/** Search and filters of projects, in the address bar; the board's columns stand for stage and status. */
export async function ProjectFilterBar({ actor, board = false }: { actor: Actor; board?: boolean }) {
  const [t, words, locale] = await Promise.all([
    getTranslations('projects'),
    getTranslations('pipeline'),
    getLocale(),
  ])
  const [{ entities, chains }, officers, campaigns] = await Promise.all([
    listProjectChoices(actor),
    listProjectOfficers(actor),
    canReadCampaigns(actor) ? listCampaignChoices(actor) : [],
  ])
  const named = (choices: Choice[]) =>
    choices.map(({ id, name, nameEn }) => ({ value: id, label: locale === 'en' ? nameEn : name }))
  const filter = (param: string, options: { value: string; label: string }[]) => ({
    param,
    label: t(`filters.${param}`),
    options,
  })
  const places = [
    filter(
      'stage',
      STAGES.map((value) => ({ value, label: words(`stages.${value}`) })),
    ),
    filter(
      'status',
      ([...STATUSES, 'OPEN'] as const).map((value) => ({ value, label: words(`statuses.${value}`) })),
    ),
  ]
  const ofMany = seesWholeArea(actor) || promotedEntityIdsOf(actor).length !== 1
  return (
    <FilterBar
      search={<SearchBox label={t('search')} />}
      filters={[
        ...(board ? [] : places),
        ...(ofMany ? [filter('holder', named(entities))] : []),
        filter('chain', named(chains)),
        filter(
          'officer',
          officers.map(({ id, name }) => ({ value: id, label: name })),
        ),
        filter(
          'campaign',
          campaigns.map(({ id, year, name, nameEn }) => ({
            value: id,
            label: `${year} ${locale === 'en' ? nameEn : name}`,
          })),
        ),
        ...(board
          ? []
          : [
              filter(
                'signed',
                (['yes', 'no'] as const).map((value) => ({ value, label: t(`filters.signings.${value}`) })),
              ),
            ]),
        ...(ofMany ? [] : [filter('mine', [{ value: 'yes', label: t('filters.mineOnly') }])]),
        filter('illustrative', [
          { value: 'yes', label: t('filters.illustrativeYes') },
          { value: 'no', label: t('filters.illustrativeNo') },
        ]),
      ]}
    >
      <AmountRange />
    </FilterBar>
  )
}
