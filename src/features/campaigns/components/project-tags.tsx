'use client'

import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { Button } from '@/ui/button'
import type { Option } from '@/ui/form/select-field'
import { useTell } from '@/ui/form/use-tell'
import { Link } from '@/ui/link'
import { Menu, MenuItem } from '@/ui/menu'
import { tagProjectAction, untagProjectAction } from '../actions'

type Props = {
  projectId: string
  tags: Option[]
  /** What may still be added. */
  others: Option[]
  mayTag: boolean
}

/** Tags that lead to the list of all projects that bear them; taking one off can be undone. */
export function ProjectTags({ projectId, tags, others, mayTag }: Props) {
  const t = useTranslations('campaigns.tags')
  const tell = useTell()
  const [pending, start] = useTransition()
  const tag = (campaignId: string) => tell(() => tagProjectAction({ projectId, campaignId }), t('added'))
  const untag = (campaignId: string) =>
    tell(() => untagProjectAction({ projectId, campaignId }), t('removed'), {
      label: t('undo'),
      run: () => tag(campaignId),
    })
  const run = (act: () => Promise<unknown>) =>
    start(async () => {
      await act()
    })
  return (
    <ul className="flex flex-wrap items-center gap-1.5" aria-busy={pending}>
      {tags.map(({ value, label }) => (
        <li
          key={value}
          className="flex h-7 items-center gap-0.5 rounded-md bg-accent-soft pl-2 text-sm text-accent-strong last:pr-2 has-[button]:pr-0.5"
        >
          <Link href={`/projects?campaign=${value}`} className="rounded-sm hover:underline">
            {label}
          </Link>
          {mayTag ? (
            <button
              type="button"
              aria-label={t('remove', { name: label })}
              disabled={pending}
              onClick={() => run(() => untag(value))}
              className="grid size-6 place-items-center rounded-sm hover:bg-surface"
            >
              <X aria-hidden className="size-3.5" />
            </button>
          ) : null}
        </li>
      ))}
      {mayTag && others.length > 0 ? (
        <li>
          <Menu
            align="start"
            trigger={
              <Button size="sm" variant="ghost" pending={pending} icon={<Plus aria-hidden />}>
                {t('add')}
              </Button>
            }
          >
            {others.map(({ value, label }) => (
              <MenuItem key={value} onSelect={() => run(() => tag(value))}>
                {label}
              </MenuItem>
            ))}
          </Menu>
        </li>
      ) : null}
    </ul>
  )
}
