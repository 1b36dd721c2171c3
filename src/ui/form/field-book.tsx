'use client'

import { createContext, useContext, useEffect } from 'react'

export type FieldNote = {
  label: string
  /** A value as the reader knows it, such as an option's label. */
  show?: (value: unknown) => string
  /** Whether two values mean the same, such as 1.2亿 and 12000万. */
  same?: (one: unknown, other: unknown) => boolean
}

/** The fields that this form shows, by name, in the order of the page. */
export type FieldBook = Map<string, FieldNote>

const Book = createContext<FieldBook | null>(null)
export const FieldBookProvider = Book.Provider

/** Tells the form that this field exists, so that errors and conflicts can name it. */
export function useFieldNote(name: string, note: FieldNote) {
  const book = useContext(Book)
  useEffect(() => {
    book?.set(name, note)
  })
  useEffect(
    () => () => {
      book?.delete(name)
    },
    [book, name],
  )
}
