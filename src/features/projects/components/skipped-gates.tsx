import { useTranslations } from 'next-intl'
import { Notice } from '@/ui/notice'
import type { ProjectDetail } from '../queries'

/** Every gate that was passed over, by whom and why: it stays on the project for good. */
export function SkippedGates({ moves }: { moves: ProjectDetail['moves'] }) {
  const t = useTranslations('pipeline')
  const skips = moves.filter(({ skippedGates }) => skippedGates.length > 0)
  if (skips.length === 0) return null
  return (
    <Notice tone="caution" title={t('ledger.title')}>
      <ul className="flex flex-col gap-1">
        {skips.map((move) => (
          <li key={move.seq}>
            {`${move.on} · ${t(`stages.${move.toStage}`)} · ${move.by ?? ''} · `}
            {t('ledger.skipped', {
              gates: move.skippedGates.map((key) => t(`demands.${key}`, { clause: '' })).join('、'),
            })}
            <span className="text-muted">{` — ${move.reason ?? ''}`}</span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
