'use client'

import { Undo2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Refusal } from '@/lib/outcome'
import { Button } from '@/ui/button'
import { useErrorWords } from '@/ui/form/error-words'
import { Notice } from '@/ui/notice'
import { toast } from '@/ui/toast/toast'
import { undoImportAction } from '../actions'
import type { BuiltUpon } from '../find-built-upon'
import type { Layout } from '../rules'
import { ReasonDialog } from './reason-dialog'

type Props = { importId: string; no: number; layout: Layout }

/** Takes the whole import back, with a reason; when something was built on it, says on what. */
export function UndoButton({ importId, no, layout }: Props) {
  const t = useTranslations('imports.report')
  const words = useErrorWords()
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const undo = async (reason: string) => {
    setRefusal(null)
    setProblem(null)
    const result = await undoImportAction({ importId, reason }).catch(() => null)
    if (result?.ok) {
      toast(t('undoStarted'))
      router.refresh()
      return true
    }
    if (result && 'refusal' in result) setRefusal(result.refusal)
    else setProblem(words.problem(result?.problem.code ?? 'network'))
    return false
  }
  return (
    <>
      <Button icon={<Undo2 aria-hidden />} onClick={() => setOpen(true)}>
        {t('undo')}
      </Button>
      <ReasonDialog
        open={open}
        onOpenChange={setOpen}
        title={t('undoTitle', { no })}
        hint={t(`undoHint.${layout}`)}
        label={t('undoReason')}
        submit={t('undoSubmit')}
        danger
        onSubmit={undo}
      >
        <div role="alert" className="empty:hidden">
          {refusal ? (
            <Built refusal={refusal} />
          ) : problem ? (
            <Notice tone="critical" title={problem} />
          ) : null}
        </div>
      </ReasonDialog>
    </>
  )
}

const SHOWN = 8

function Built({ refusal }: { refusal: Refusal }) {
  const t = useTranslations('imports')
  const words = useErrorWords()
  const { built = [] } = (refusal.details ?? {}) as { built?: BuiltUpon[] }
  return (
    <Notice tone="critical" title={words.refusal(refusal)}>
      {built.length > 0 ? <p>{t('report.built')}</p> : null}
      <ul className="list-disc pl-4 empty:hidden">
        {built.slice(0, SHOWN).map(({ id, name, what }) => (
          <li key={id}>
            {name}：{t(`builtUpon.${what}`)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
