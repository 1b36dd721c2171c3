import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { LinkButton } from './link-button'

/** The way to the form of a new record, as the first thing to do on its list. */
export function NewLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <LinkButton variant="primary" href={href} icon={<Plus aria-hidden />}>
      {children}
    </LinkButton>
  )
}
