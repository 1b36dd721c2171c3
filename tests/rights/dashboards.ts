import { countOverdue } from '@/features/dashboards/count-overdue'
import { listDashboardChoices } from '@/features/dashboards/list-dashboard-choices'
import { listEventSums } from '@/features/dashboards/list-event-sums'
import { listSignedTargets } from '@/features/dashboards/list-signed-targets'
import { getDashboard } from '@/features/dashboards/queries'
import { summariseHolders } from '@/features/dashboards/summarise-holders'
import { summariseIndustries } from '@/features/dashboards/summarise-industries'
import { summariseMonths } from '@/features/dashboards/summarise-months'
import { summarisePassages } from '@/features/dashboards/summarise-passages'
import type { Place } from './places'
import { BUSINESS, type Role, WITH_FIGURES } from './world'

const forRoles = (may: Role[], call: Place['call']): Place => ({ may, otherwise: 'forbidden', call })

/** The panels of the dashboard: each for who has a part in the figures, over what they may read. */
export const DASHBOARD_PLACES: Record<string, Place> = {
  'dashboards/getDashboard': forRoles(WITH_FIGURES, (a, w) => getDashboard(a, { asOf: w.day })),
  'dashboards/summariseHolders': forRoles(WITH_FIGURES, (a, w) =>
    summariseHolders(a, { asOf: w.day, months: 12 }),
  ),
  'dashboards/summariseMonths': forRoles(WITH_FIGURES, (a, w) =>
    summariseMonths(a, { asOf: w.day, months: 12 }),
  ),
  'dashboards/summariseIndustries': forRoles(WITH_FIGURES, (a, w) => summariseIndustries(a, { asOf: w.day })),
  'dashboards/summarisePassages': forRoles(WITH_FIGURES, (a, w) => summarisePassages(a, { asOf: w.day })),
  'dashboards/listEventSums': forRoles(WITH_FIGURES, (a, w) => listEventSums(a, { asOf: w.day })),
  'dashboards/listDashboardChoices': forRoles(WITH_FIGURES, (a) => listDashboardChoices(a)),
  'dashboards/countOverdue': forRoles(WITH_FIGURES, (a) => countOverdue(a, {})),
  // Targets are read by every business role.
  'dashboards/listSignedTargets': forRoles([...BUSINESS, 'auditor'], (a, w) =>
    listSignedTargets(a, { asOf: w.day, months: 12 }),
  ),
}
