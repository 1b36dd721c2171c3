import { z } from 'zod'
import { wholeNumber } from '@/lib/inputs'
import { SETTING_KEYS } from './rules'

export const changeSettingInput = z.strictObject({
  key: z.enum(SETTING_KEYS),
  value: wholeNumber(),
  /** Of the setting that the writer saw; 0 while nothing but the usual value holds. */
  version: z.int().min(0),
})
export type ChangeSettingInput = z.output<typeof changeSettingInput>
