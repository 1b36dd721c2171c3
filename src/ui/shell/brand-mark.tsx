/** Eight steps that rise: from a lead to a promise kept. */
export function BrandMark() {
  return (
    <svg aria-hidden viewBox="0 0 24 24" className="size-6 shrink-0">
      <rect width="24" height="24" rx="6" className="fill-accent" />
      <path
        d="M5.5 17.5v-3M9.83 17.5v-6M14.17 17.5v-8.5M18.5 17.5v-11"
        className="stroke-on-accent"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
    </svg>
  )
}
