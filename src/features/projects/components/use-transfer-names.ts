import { useLocale } from 'next-intl'
import type { OpenTransfer } from '../list-transfers'

/** Who gives a project and who takes it, in the reader's language. */
export function useTransferNames({ from, to }: OpenTransfer) {
  const locale = useLocale()
  return locale === 'en' ? { from: from.nameEn, to: to.nameEn } : { from: from.name, to: to.name }
}
