import { useTranslations } from 'next-intl'
import { Badge } from '@/ui/badge'
import { Panel } from '@/ui/panel'
import type { SettingRow } from '../queries'
import { ChangeSetting } from './change-setting'

/** Every setting with its value, unit and usual value, and what it is for; those of one subject stand together. */
export function SettingList({ settings }: { settings: SettingRow[] }) {
  const t = useTranslations('settings')
  const groups = [...new Set(settings.map(({ key }) => groupOf(key)))]
  return groups.map((group) => (
    <Panel key={group} title={t(`groups.${group}`)} flush>
      <ul className="divide-y divide-line">
        {settings
          .filter(({ key }) => groupOf(key) === group)
          .map((setting) => (
            <Setting key={setting.key} setting={setting} />
          ))}
      </ul>
    </Panel>
  ))
}

/** `leads` of leads.answerDays, `supervision.staleDays` of supervision.staleDays.followUp; `groups` has them with a dash. */
function groupOf(key: SettingRow['key']): string {
  return key.split('.').slice(0, -1).join('-')
}

function Setting({ setting }: { setting: SettingRow }) {
  const t = useTranslations('settings')
  const { key, unit, value, usual } = setting
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3">
      <div className="min-w-64 flex-1">
        <p className="font-medium">{t(`${key}.name`)}</p>
        <p className="text-sm text-muted">{t(`${key}.meaning`)}</p>
      </div>
      <div className="flex items-center gap-3">
        <span className="text-md font-semibold tabular">{t(`units.${unit}`, { count: value })}</span>
        {value === usual ? (
          <span className="text-sm text-faint">{t('isUsual')}</span>
        ) : (
          <Badge tone="accent">{t('usual', { usual: t(`units.${unit}`, { count: usual }) })}</Badge>
        )}
        <ChangeSetting setting={setting} />
      </div>
    </li>
  )
}
