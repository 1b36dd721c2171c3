import { Info } from 'lucide-react'
import { Popover } from './popover'
import { TextLink } from './text-link'

/** What is measured, in words: the rule, and facts such as its unit and owner. */
export type DefinedMeasure = {
  key: string
  name: string
  /** Its own page. */
  href?: string
  rule: string
  facts: { term: string; value: string }[]
}

type Props = {
  title: string
  /** Names what is defined, for who does not see the number beside it. */
  label: string
  measures: DefinedMeasure[]
}

/** How the numbers beside it are counted, on demand. */
export function DefinitionPopover({ title, label, measures }: Props) {
  return (
    <Popover
      title={title}
      className="w-84"
      trigger={
        <button
          type="button"
          aria-label={label}
          title={title}
          className="relative z-1 grid size-6 place-items-center rounded-sm text-faint hover:text-ink print:hidden"
        >
          <Info aria-hidden className="size-3.5" />
        </button>
      }
    >
      <div className="flex flex-col gap-3">
        {measures.map(({ key, name, href, rule, facts }) => (
          <div key={key}>
            <p className="font-semibold">{href ? <TextLink href={href}>{name}</TextLink> : name}</p>
            <p className="text-sm">{rule}</p>
            <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-xs text-faint">
              {facts.map(({ term, value }) => (
                <div key={term} className="contents">
                  <dt>{term}</dt>
                  <dd className="text-muted">{value}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </Popover>
  )
}
