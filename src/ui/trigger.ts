import { Children, cloneElement, isValidElement, type ReactElement, type SyntheticEvent } from 'react'

/** The element that opens something. */
export type Trigger = ReactElement<Record<string, unknown>>

type Listener = (event: SyntheticEvent<HTMLElement>) => void

/** The element as it is and with more to it; of two listeners for one event its own is called first. */
export function withMore(trigger: Trigger, more: Record<string, unknown>): Trigger {
  const element = present(trigger)
  const props = Object.entries(more).map(([name, value]) => {
    const own = element.props[name]
    return [name, isListener(own) && isListener(value) ? inTurn(own, value) : value]
  })
  return cloneElement(element, Object.fromEntries(props))
}

/** What a server component hands over may still have to be unwrapped. */
function present(trigger: Trigger): Trigger {
  return isValidElement(trigger) ? trigger : (Children.toArray(trigger)[0] as Trigger)
}

function isListener(value: unknown): value is Listener {
  return typeof value === 'function'
}

function inTurn(first: Listener, then: Listener): Listener {
  return (event) => {
    first(event)
    then(event)
  }
}
