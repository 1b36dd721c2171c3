'use server'

import { runLookup } from '@/server/action'
import { checkAuditChain } from './queries'
import { checkAuditChainInput } from './schema'

export async function checkAuditChainAction() {
  return runLookup(checkAuditChainInput, checkAuditChain, {})
}
