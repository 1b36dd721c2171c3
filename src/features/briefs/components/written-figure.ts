import { useLocale, useTranslations } from 'next-intl'
import { countWord, type FigureKey, writtenFigure } from '@/features/figures/rules'

/** Writes a figure's value with its unit: 383.6亿元, 56个; signed for a difference: +1.2亿元. */
export function useWrittenFigure() {
  const t = useTranslations('figures.unit')
  const locale = useLocale()
  return (key: FigureKey, value: bigint, { signed = false } = {}): string => {
    const { text } = writtenFigure(key, value, locale, t(countWord(key)))
    return signed && value > 0n ? `+${text}` : text
  }
}
