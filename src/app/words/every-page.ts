import type { ReactNode } from 'react'
import type { Messages } from '@/messages/load'

export type WordsOfEveryPage = {
  messages: Messages & { refusals: Messages }
  /** Nothing is refused before the page stands, so these come after it. */
  loadRefusals: () => Promise<{ default: Messages }>
}

type Props = { children: (words: WordsOfEveryPage) => ReactNode }

/** Hands over words that are fetched by themselves. */
export function everyPage(words: WordsOfEveryPage) {
  return ({ children }: Props) => children(words)
}
