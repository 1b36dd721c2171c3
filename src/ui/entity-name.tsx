import { useLocale } from 'next-intl'
import { cx } from './cx'

/** A name in the reader's language; Chinese ones are short enough for one line of a table. */
export function EntityName({ name, nameEn }: { name: string; nameEn: string }) {
  const english = useLocale() === 'en'
  return <span className={cx(!english && 'whitespace-nowrap')}>{english ? nameEn : name}</span>
}
