import { useLocale, useTranslations } from 'next-intl'
import { countWord, type FigureKey, writtenFigure } from '../rules'

/** A value as screens print it, exact on hover; a difference with its sign. */
export function FigureValue({
  figure,
  value,
  signed = false,
}: {
  figure: FigureKey
  value: bigint
  signed?: boolean
}) {
  const t = useTranslations('figures')
  const { text, exact } = writtenFigure(figure, value, useLocale(), t(`unit.${countWord(figure)}`))
  return <span title={exact}>{signed && value > 0n ? `+${text}` : text.replace('-', '−')}</span>
}
