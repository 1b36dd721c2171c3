'use client'

import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { cx } from './cx'
import { Link } from './link'

const item =
  'flex min-h-8 w-full cursor-default items-center gap-2.5 rounded-md px-2.5 py-1 outline-none select-none data-disabled:opacity-50 data-highlighted:bg-sunken [&_svg]:size-4 [&_svg]:shrink-0'

type MenuProps = {
  /** The button that opens it. */
  trigger: ReactElement<Record<string, unknown>>
  children: ReactNode
  align?: 'start' | 'center' | 'end'
  side?: 'top' | 'bottom' | 'right'
}

export function Menu({ trigger, children, align = 'end', side = 'bottom' }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          align={align}
          side={side}
          sideOffset={5}
          collisionPadding={8}
          className="z-40 outline-none"
        >
          <Base.Popup className="min-w-44 max-w-80 origin-(--transform-origin) rounded-lg bg-raised p-1 shadow-float outline-none transition-[opacity,scale] duration-100 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

type ItemProps = { icon?: ReactNode; children: ReactNode; disabled?: boolean; danger?: boolean }

export function MenuItem({
  icon,
  children,
  disabled,
  danger,
  onSelect,
}: ItemProps & { onSelect: () => void }) {
  return (
    <Base.Item disabled={disabled} onClick={onSelect} className={cx(item, danger && 'text-critical')}>
      {icon}
      {children}
    </Base.Item>
  )
}

export function MenuLink({ icon, children, href }: ItemProps & { href: string }) {
  return (
    <Base.LinkItem closeOnClick render={<Link href={href} />} className={item}>
      {icon}
      {children}
    </Base.LinkItem>
  )
}

/** Items under a head of their own. */
export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2.5 pt-1.5 pb-0.5 text-xs text-faint">{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  )
}

type CheckProps = {
  checked: boolean
  disabled?: boolean
  onChange: (checked: boolean) => void
  children: ReactNode
}

/** Something that is on or off; the menu stays open for the next one. */
export function MenuCheck({ checked, disabled, onChange, children }: CheckProps) {
  return (
    <Base.CheckboxItem
      checked={checked}
      disabled={disabled}
      onCheckedChange={onChange}
      closeOnClick={false}
      className={item}
    >
      <span className="grid size-4 place-items-center text-accent">
        <Base.CheckboxItemIndicator>
          <Check aria-hidden />
        </Base.CheckboxItemIndicator>
      </span>
      {children}
    </Base.CheckboxItem>
  )
}

type ChoiceProps<Value extends string> = {
  label: string
  value: Value
  options: { value: Value; label: string }[]
  onChange: (value: Value) => void
}

/** One of several settings, marked by a tick. */
export function MenuChoice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2.5 pt-1.5 pb-0.5 text-xs text-faint">{label}</Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={onChange}>
        {options.map((option) => (
          <Base.RadioItem key={option.value} value={option.value} closeOnClick className={item}>
            <span className="grid size-4 place-items-center text-accent">
              <Base.RadioItemIndicator>
                <Check aria-hidden />
              </Base.RadioItemIndicator>
            </span>
            {option.label}
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  )
}

export function MenuSeparator() {
  return <Base.Separator className="mx-1.5 my-1 h-px bg-line" />
}
