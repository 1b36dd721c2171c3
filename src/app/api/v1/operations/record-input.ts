import { z } from 'zod'
import { recordId } from '@/lib/inputs'

/** A call that takes nothing but the id in its path. */
export const recordInput = z.strictObject({ id: recordId })

export const nothingInput = z.strictObject({})
