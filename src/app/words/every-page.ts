import type { ReactNode } from 'react'
import type { Messages } from '@/messages/load'

/** `refusals` are empty at first: nothing is refused before the page stands. */
export type WordsOfEveryPage = Messages & { refusals: Messages }

type Props = { children: (words: WordsOfEveryPage) => ReactNode }

/** Hands over words that are fetched by themselves. */
export function everyPage(words: WordsOfEveryPage) {
  return ({ children }: Props) => children(words)
}
