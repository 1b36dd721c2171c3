'use client'

import { useRef, useState } from 'react'
import { useErrorWords } from './error-words'
import { type UploadedFile, UploadProblem, uploadFile } from './upload'

export type SentFile = {
  key: string
  name: string
  /** Of the stored file, once it has arrived. */
  id?: string
  /** How much of it has arrived, 0 to 1. */
  share: number
  error?: string
}

/** The files of one field: each is sent at once; `onChange` hears the ids of those that have arrived. */
export function useUploads(to: string, initial: UploadedFile[], onChange: (ids: string[]) => void) {
  const words = useErrorWords()
  const [sent, setSent] = useState<SentFile[]>(() =>
    initial.map((file) => ({ ...file, key: file.id, share: 1 })),
  )
  const ids = useRef(initial.map((file) => file.id))

  function keepIds(next: string[]) {
    ids.current = next
    onChange(next)
  }
  async function send(file: File) {
    const key = crypto.randomUUID()
    const note = (change: Partial<SentFile>) =>
      setSent((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)))
    setSent((all) => [...all, { key, name: file.name, share: 0 }])
    try {
      const uploaded = await uploadFile(to, file, (share) => note({ share }))
      note({ id: uploaded.id, share: 1 })
      keepIds([...ids.current, uploaded.id])
    } catch (problem) {
      note({
        error: words.field({
          path: '',
          code: problem instanceof UploadProblem ? problem.code : 'uploadFailed',
        }),
      })
    }
  }
  function remove(file: SentFile) {
    setSent((all) => all.filter(({ key }) => key !== file.key))
    keepIds(ids.current.filter((one) => one !== file.id))
  }
  return { sent, send, remove }
}
