import { Info } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { MeasureKey } from '@/features/figures/rules'
import { Popover } from '@/ui/popover'

/** 口径 on demand: how the figures beside it are counted, and from what. */
export function FigureDefinition({ keys }: { keys: readonly MeasureKey[] }) {
  const t = useTranslations('figures')
  const names = useFormatter().list(keys.map((key) => t(`keys.${key}.name`)))
  return (
    <Popover
      title={t('definition.open')}
      className="w-84"
      trigger={
        <button
          type="button"
          aria-label={t('definition.title', { name: names })}
          title={t('definition.open')}
          className="relative z-1 grid size-6 place-items-center rounded-sm text-faint hover:text-ink print:hidden"
        >
          <Info aria-hidden className="size-3.5" />
        </button>
      }
    >
      <div className="flex flex-col gap-3">
        {keys.map((key) => (
          <div key={key}>
            <p className="font-semibold">{t(`keys.${key}.name`)}</p>
            <p className="text-sm">{t(`keys.${key}.definition`)}</p>
            <p className="mt-1 text-xs text-faint">
              {t('definition.note', { source: t(`keys.${key}.source`), owner: t(`keys.${key}.owner`) })}
            </p>
          </div>
        ))}
      </div>
    </Popover>
  )
}
