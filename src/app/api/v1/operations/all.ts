import type { Operation } from '@/server/operation'
import { aftercareOperations } from './aftercare'
import { briefOperations } from './briefs'
import { carryingOperations } from './carrying'
import { constructionOperations } from './construction'
import { entityOperations } from './entities'
import { eventOperations } from './events'
import { factoryOperations } from './factories'
import { figureOperations } from './figures'
import { findingOperations } from './finding'
import { fundOperations } from './funds'
import { importOperations } from './imports'
import { leadOperations } from './leads'
import { noticeOperations } from './notices'
import { projectOperations } from './projects'
import { promotionOperations } from './promotion'
import { reportTestOperations } from './report-test'
import { savedViewOperations } from './saved-views'
import { signingOperations } from './signings'
import { supervisionOperations } from './supervision'
import { targetOperations } from './targets'
import { visitOperations } from './visits'
import { workPlanOperations } from './work-plans'

/** Every call of /api/v1, in the order of the documentation. */
export const OPERATIONS: Operation[] = [
  ...figureOperations,
  ...reportTestOperations,
  ...leadOperations,
  ...projectOperations,
  ...carryingOperations,
  ...signingOperations,
  ...constructionOperations,
  ...aftercareOperations,
  ...findingOperations,
  ...visitOperations,
  ...fundOperations,
  ...factoryOperations,
  ...eventOperations,
  ...promotionOperations,
  ...targetOperations,
  ...entityOperations,
  ...workPlanOperations,
  ...supervisionOperations,
  ...briefOperations,
  ...importOperations,
  ...noticeOperations,
  ...savedViewOperations,
]
