'use client'

import { Check } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { cx } from './cx'
import { late, useInTime, useLate } from './late'
import { Link } from './link'
import { useMenuParts } from './menu-parts'
import { type Trigger, withMore } from './trigger'
import { usePopupTrigger } from './use-popup-trigger'

const popup = late(() => import('./menu-popup').then((module) => module.MenuPopup))

const item =
  'flex min-h-8 w-full cursor-default items-center gap-2.5 rounded-md px-2.5 py-1 outline-none select-none data-disabled:opacity-50 data-highlighted:bg-sunken [&_svg]:size-4 [&_svg]:shrink-0'

type MenuProps = {
  /** The button that opens it. */
  trigger: Trigger
  children: ReactNode
  align?: 'start' | 'center' | 'end'
  side?: 'top' | 'bottom' | 'right'
}

export function Menu({ trigger, children, align = 'end', side = 'bottom' }: MenuProps) {
  const [open, setOpen] = useState(false)
  const [Popup, fetchPopup] = useLate(popup)
  useInTime(popup)
  const { anchor, props } = usePopupTrigger({ kind: 'menu', open, setOpen, fetchPopup })
  return (
    <>
      {withMore(trigger, props)}
      {Popup && anchor ? (
        <Popup anchor={anchor} open={open} setOpen={setOpen} align={align} side={side}>
          {children}
        </Popup>
      ) : null}
    </>
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
  const Base = useMenuParts()
  return (
    <Base.Item disabled={disabled} onClick={onSelect} className={cx(item, danger && 'text-critical')}>
      {icon}
      {children}
    </Base.Item>
  )
}

export function MenuLink({ icon, children, href }: ItemProps & { href: string }) {
  const Base = useMenuParts()
  return (
    <Base.LinkItem closeOnClick render={<Link href={href} />} className={item}>
      {icon}
      {children}
    </Base.LinkItem>
  )
}

/** Items under a head of their own. */
export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  const Base = useMenuParts()
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
  const Base = useMenuParts()
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
  const Base = useMenuParts()
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
  const Base = useMenuParts()
  return <Base.Separator className="mx-1.5 my-1 h-px bg-line" />
}
