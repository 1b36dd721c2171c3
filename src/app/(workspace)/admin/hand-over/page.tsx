import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CarrierList } from '@/features/entities/components/carrier-list'
import { HandOverStep } from '@/features/entities/components/hand-over-step'
import { countGoneCarriers, getHandOver, listCarriers } from '@/features/entities/list-carriers'
import { listEntities } from '@/features/entities/queries'
import { PROMOTING_KINDS } from '@/features/entities/rules'
import { carrierListInput, handOverChoice } from '@/features/entities/schema'
import { hiddenColumns } from '@/features/lists/read-address'
import { readFilters } from '@/features/pipeline/schema'
import type { Actor } from '@/lib/actor'
import { orNotFound } from '@/server/page'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { ListTools } from '../../list-tools'

type Said = Record<string, string | string[] | undefined>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entities'))('handOverTitle') }
}

export default async function HandOverPage({ searchParams }: { searchParams: Promise<Said> }) {
  const actor = await requireActor()
  const said = await searchParams
  const { from, entity } = readFilters(handOverChoice, said)
  return (
    <Page>
      {from && entity ? (
        <Chosen actor={actor} fromUserId={from} entityId={entity} />
      ) : (
        <Everybody actor={actor} said={said} />
      )}
    </Page>
  )
}

async function Chosen({ actor, ...choice }: { actor: Actor; fromUserId: string; entityId: string }) {
  return <HandOverStep handOver={await orNotFound(getHandOver(actor, choice))} />
}

async function Everybody({ actor, said }: { actor: Actor; said: Said }) {
  const filter = readFilters(carrierListInput, said)
  const [carriers, gone, entities] = await orNotFound(
    Promise.all([
      listCarriers(actor, filter),
      countGoneCarriers(actor),
      listEntities(actor, { kinds: PROMOTING_KINDS }),
    ]),
  )
  const shown = { tools: <ListTools list="carriers" />, hidden: hiddenColumns('carriers', said) }
  return <CarrierList carriers={carriers} gone={gone} entities={entities} {...shown} />
}
