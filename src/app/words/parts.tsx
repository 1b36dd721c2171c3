'use client'

import type { ComponentType } from 'react'
import type { Inside } from './language'
import type { PartName } from './words-of-pages'

export type OfPage = Inside & { names: readonly PartName[] }

type Props = Inside & { of: readonly PartName[]; from: Record<PartName, ComponentType<Inside>> }

export function Parts({ of: [name, ...others], from, children }: Props) {
  if (!name) return children
  const Part = from[name]
  return (
    <Part>
      <Parts of={others} from={from}>
        {children}
      </Parts>
    </Part>
  )
}
