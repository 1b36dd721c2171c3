/** One look for every control that takes a value; on phones 16 px text, so that iOS does not zoom in. */
export const controlLook =
  'h-9 w-full min-w-0 rounded-md border border-line bg-surface px-2.5 text-base shadow-card outline-offset-0 transition-colors hover:border-line-strong disabled:bg-sunken disabled:text-faint aria-invalid:border-critical max-sm:h-11 max-sm:text-[1rem]'
