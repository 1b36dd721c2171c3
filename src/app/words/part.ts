import type { ReactNode } from 'react'
import type { Messages } from '@/messages/load'
import type { FileOf, PartName } from './parts'

type Props = { children: (words: Messages) => ReactNode }

/** Hands over words that are fetched by themselves. */
export function part<Name extends PartName>(words: Record<FileOf<Name>, Messages>) {
  return ({ children }: Props) => children(words)
}
