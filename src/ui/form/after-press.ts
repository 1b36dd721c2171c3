'use client'

let pressing = false

if (typeof document !== 'undefined') {
  for (const [name, state] of Object.entries({ pointerdown: true, pointerup: false, pointercancel: false })) {
    document.addEventListener(name, () => (pressing = state), true)
  }
}

/** At once, or after the click under way: what appears meanwhile would move its button from under the pointer. */
export function afterPress(act: () => void): void {
  if (pressing) document.addEventListener('pointerup', () => setTimeout(act), { once: true })
  else act()
}
