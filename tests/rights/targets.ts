import { summariseRates } from '@/features/figures/summarise-rates'
import type { Place } from './places'

const forRoles = (may: Place['may'], call: Place['call']): Place => ({ may, otherwise: 'forbidden', call })

const WITH_FIGURES: Place['may'] = [
  'officer',
  'leader',
  'officerOfOther',
  'leaderOfOther',
  'collaborator',
  'coordinator',
  'leadership',
  'auditor',
]

/** Reads of rates, targets and entities that tell of no project, by DESIGN section 3. */
export const TARGET_PLACES: Record<string, Place> = {
  'figures/summariseRates': forRoles(WITH_FIGURES, (a) => summariseRates(a, {})),
}
