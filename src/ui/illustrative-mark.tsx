import { useTranslations } from 'next-intl'
import { Badge } from './badge'

/** 示意数据: this record fills a gap that the report leaves open; it is no fact. */
export function IllustrativeMark() {
  const t = useTranslations('ui.illustrative')
  return (
    <Badge tone="caution" title={t('meaning')}>
      {t('mark')}
    </Badge>
  )
}
