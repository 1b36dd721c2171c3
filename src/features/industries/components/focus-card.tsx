import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { CalendarDate } from '@/lib/dates'
import type { Option } from '@/ui/form/select-field'
import { Panel } from '@/ui/panel'
import type { Focus } from '../queries'
import { FigureLink } from './figure-link'
import { EditFocus } from './focus-sheets'

type Props = {
  focus: Focus
  asOf: CalendarDate
  /** Null for who only reads. */
  chains: Option[] | null
}

/** One focus industry: its chains, and what was signed and is under way in it. */
export function FocusCard({ focus, asOf, chains }: Props) {
  const t = useTranslations('industries')
  const english = useLocale() === 'en'
  const { id, version, name, nameEn, figures } = focus
  const inHand = { id, version, name, nameEn, chainIds: focus.chains.map((chain) => chain.id) }
  const names = focus.chains.map((chain) => (english ? chain.nameEn : chain.name))
  return (
    <Panel
      title={english ? nameEn : name}
      actions={chains ? <EditFocus focus={inHand} chains={chains} /> : null}
    >
      <p className="text-sm text-muted">
        {names.length > 0 ? names.join(english ? ', ' : '、') : t('noChains')}
      </p>
      {figures ? (
        <dl className="mt-3 grid grid-cols-2 gap-x-6 gap-y-2">
          <Fact label={t('signed')}>
            <FigureLink
              figure="signed.amount"
              figures={figures}
              asOf={asOf}
              part={{ focus: id }}
              className="text-xl font-semibold"
            />
            {figures['signed.count'] === 0n ? null : (
              <FigureLink
                figure="signed.count"
                figures={figures}
                asOf={asOf}
                part={{ focus: id }}
                className="text-sm text-muted"
              />
            )}
          </Fact>
          <Fact label={t('negotiating')}>
            <FigureLink
              figure="negotiating.count"
              figures={figures}
              asOf={asOf}
              part={{ focus: id }}
              className="text-xl font-semibold"
            />
          </Fact>
        </dl>
      ) : null}
    </Panel>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col">
      <dt className="text-sm text-faint">{label}</dt>
      <dd className="flex flex-col items-start">{children}</dd>
    </div>
  )
}
