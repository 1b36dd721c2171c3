export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** The theme asked for; without one the page follows the system. */
export function asTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? 'system'
}
