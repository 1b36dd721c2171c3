import { CircleCheck, CircleHelp, CircleMinus, CircleX, Split } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge, type Tone } from '@/ui/badge'
import type { Verdict } from '../rules'

const LOOKS = {
  EQUAL: { tone: 'positive', icon: CircleCheck },
  DIFFERS: { tone: 'critical', icon: CircleX },
  AMBIGUOUS: { tone: 'caution', icon: Split },
  NOT_STATED: { tone: 'neutral', icon: CircleHelp },
  NOT_HELD: { tone: 'neutral', icon: CircleMinus },
} as const satisfies Record<Verdict, { tone: Tone; icon: typeof CircleCheck }>

/** What comes of the comparison, in a word. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const t = useTranslations('report-test.verdicts')
  const { tone, icon: Icon } = LOOKS[verdict]
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {t(verdict)}
    </Badge>
  )
}
