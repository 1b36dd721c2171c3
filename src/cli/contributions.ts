import { directInvestmentContributions } from '@/features/direct-investments/figures'
import { listDirectInvestmentFacts } from '@/features/direct-investments/queries'
import { eventContributions, targetContributions } from '@/features/events/figures'
import { listEventFacts, listTargetFacts } from '@/features/events/queries'
import { buildingContributions } from '@/features/factories/figures'
import { listBuildingFacts } from '@/features/factories/queries'
import type { Contribution } from '@/features/figures/rules'
import { fundContributions } from '@/features/fund-registrations/figures'
import { listFundFacts } from '@/features/fund-registrations/queries'
import { projectContributions } from '@/features/pipeline/figures'
import { listProjectHistories } from '@/features/pipeline/queries'
import { agreementContributions } from '@/features/strategic-agreements/figures'
import { listAgreementFacts } from '@/features/strategic-agreements/queries'
import { visitContributions } from '@/features/visits/figures'
import { listVisitFacts } from '@/features/visits/queries'

const batchSize = 500

/** What every record of the area contributes to the figures, in batches: the other side of a recount. */
export async function* allContributions(): AsyncGenerator<Contribution[]> {
  yield* contributionsOf(listProjectHistories, projectContributions)
  yield* contributionsOf(listVisitFacts, visitContributions)
  yield* contributionsOf(listFundFacts, fundContributions)
  yield* contributionsOf(listEventFacts, eventContributions)
  yield* contributionsOf(listTargetFacts, targetContributions)
  yield* contributionsOf(listAgreementFacts, agreementContributions)
  yield* contributionsOf(listDirectInvestmentFacts, directInvestmentContributions)
  yield* contributionsOf(listBuildingFacts, buildingContributions)
}

async function* contributionsOf<Facts extends { id: string }>(
  list: (after: string | null, limit: number) => Promise<Facts[]>,
  contribute: (facts: Facts) => Contribution[],
): AsyncGenerator<Contribution[]> {
  let after: string | null = null
  for (;;) {
    const batch: Facts[] = await list(after, batchSize)
    if (batch.length === 0) return
    yield batch.flatMap(contribute)
    after = batch.at(-1)?.id ?? null
  }
}
