const GAP = 4
const EDGE = 8
const ENOUGH = 240

/**
 * Puts what lies in the top layer below the box, as wide as it at least; above it when there is more room. It follows
 * whatever scrolls or grows, and the keyboard of a phone, until the answer is called.
 */
export function placeBelow(box: HTMLElement | null, popup: HTMLElement | null): (() => void) | undefined {
  if (!box || !popup) return undefined
  const place = () => putAt(box.getBoundingClientRect(), popup)
  place()
  const view = window.visualViewport
  window.addEventListener('scroll', place, { capture: true, passive: true })
  view?.addEventListener('resize', place)
  return () => {
    window.removeEventListener('scroll', place, { capture: true })
    view?.removeEventListener('resize', place)
  }
}

function putAt(box: DOMRect, popup: HTMLElement) {
  const height = window.visualViewport?.height ?? window.innerHeight
  const below = height - box.bottom - GAP - EDGE
  const above = box.top - GAP - EDGE
  const isAbove = below < ENOUGH && above > below
  popup.style.width = `${box.width}px`
  popup.style.maxHeight = `${isAbove ? above : below}px`
  popup.style.top = isAbove ? 'auto' : `${box.bottom + GAP}px`
  popup.style.bottom = isAbove ? `${window.innerHeight - box.top + GAP}px` : 'auto'
  const mostLeft = window.innerWidth - popup.offsetWidth - EDGE
  popup.style.left = `${Math.max(EDGE, Math.min(box.left, mostLeft))}px`
}
