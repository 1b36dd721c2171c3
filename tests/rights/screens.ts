import { listNewestSignings } from '@/features/big-screen/list-newest-signings'
import { getScreen } from '@/features/big-screen/queries'
import { listInvestorProvinces } from '@/features/dashboards/list-investor-provinces'
import { getReportTest } from '@/features/report-test/queries'
import type { Place } from './places'
import type { Role } from './world'

const forRoles = (may: Role[], call: Place['call']): Place => ({ may, otherwise: 'forbidden', call })

const WHOLE_AREA: Role[] = ['coordinator', 'leadership', 'auditor']
const LEADERS: Role[] = ['leader', 'leaderOfOther']
const OFFICERS: Role[] = ['officer', 'officerOfOther', 'collaborator']

/** What hangs on walls: the area for who reads it whole, a task force for its leader; and the report, which is of the area. */
export const SCREEN_PLACES: Record<string, Place> = {
  'big-screen/getScreen': forRoles([...WHOLE_AREA, ...LEADERS], (a, w) => getScreen(a, { asOf: w.day })),
  'big-screen/listNewestSignings': forRoles([...WHOLE_AREA, ...LEADERS, ...OFFICERS], (a, w) =>
    listNewestSignings(a, { asOf: w.day }),
  ),
  'dashboards/listInvestorProvinces': forRoles([...WHOLE_AREA, ...LEADERS, ...OFFICERS], (a, w) =>
    listInvestorProvinces(a, { asOf: w.day }),
  ),
  'report-test/getReportTest': forRoles(WHOLE_AREA, (a, w) => getReportTest(a, { asOf: w.day })),
}
