/** A person's or entity's first character; the full name must stand beside it. */
export function AvatarInitial({ name }: { name: string }) {
  return (
    <span
      aria-hidden
      className="inline-grid size-6 shrink-0 place-items-center rounded-full bg-accent-soft text-xs font-semibold text-accent-strong"
    >
      {[...name.trim()][0]?.toUpperCase() ?? '·'}
    </span>
  )
}
