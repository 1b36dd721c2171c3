import { useTranslations } from 'next-intl'
import type { CalendarDate } from '@/lib/dates'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { TextLink } from '@/ui/text-link'
import type { SupervisionRow } from '../list-supervisions'
import { DueDot, LevelBadge, StateBadge } from './matter-marks'

type Props = { matter: SupervisionRow; day: CalendarDate; withProject?: boolean }

/** One matter in a list beside other things. */
export function MatterLine({ matter, day, withProject = false }: Props) {
  const t = useTranslations('supervision')
  const { id, no, kind, text, state, owner, project, level, illustrative } = matter
  return (
    <li className="flex flex-col gap-1 px-4 py-2.5">
      <p>{text}</p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <TextLink href={`/supervision/${id}`}>{t(`numbered.${kind}`, { no })}</TextLink>
        <StateBadge state={state} />
        <LevelBadge level={level} />
        <DueDot matter={matter} day={day} />
        {owner ? <span>{owner.name}</span> : null}
        {withProject ? <TextLink href={`/projects/${project.id}`}>{project.name}</TextLink> : null}
        {illustrative ? <IllustrativeMark /> : null}
      </p>
    </li>
  )
}
