import type { Change } from '@/features/audit/seal-change'
import { agreementContributions } from '@/features/strategic-agreements/figures'
import { toDbDate } from '@/lib/dates'
import { userId } from './area'
import { AGREEMENTS } from './assumptions'
import { stableId } from './chance'
import facts from './facts.json' with { type: 'json' }

/** The two strategic agreements of 2023; all but the other area's name is made up. */
export async function sealAgreements({ tx, audit, figures }: Change) {
  for (const [index, partner] of facts.strategicAgreements.entries()) {
    const assumed = AGREEMENTS[index] ?? AGREEMENTS[0]
    const { signedOn, expiresOn, scope } = assumed
    const id = stableId('agreement', partner)
    const said = { no: `GA-ZL-2023-${index + 1}`, partner, title: `贵安新区与${partner}战略合作协议`, scope }
    await tx.strategicAgreement.create({
      data: {
        id,
        ...said,
        signedOn: toDbDate(signedOn),
        expiresOn: toDbDate(expiresOn),
        place: '贵安新区',
        byId: userId('coordinator'),
        illustrative: true,
      },
    })
    const after = { ...said, signedOn, expiresOn }
    audit({ act: 'strategic-agreements.sign', record: 'StrategicAgreement', id, after })
    figures([], agreementContributions({ id, signedOn }))
  }
}
