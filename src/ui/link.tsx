'use client'

import NextLink from 'next/link'
import { type ComponentProps, useState } from 'react'

/**
 * A link that fetches ahead only once it is pointed at or focused: a page leads to fifty others and more, and asking for
 * all of them as soon as it opens keeps a small server busier than the page itself.
 */
export function Link({ prefetch, onPointerEnter, onFocus, ...rest }: ComponentProps<typeof NextLink>) {
  const [isNear, setIsNear] = useState(false)
  return (
    <NextLink
      {...rest}
      prefetch={prefetch ?? (isNear ? null : false)}
      onPointerEnter={(event) => {
        setIsNear(true)
        onPointerEnter?.(event)
      }}
      onFocus={(event) => {
        setIsNear(true)
        onFocus?.(event)
      }}
    />
  )
}
