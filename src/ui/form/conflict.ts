import type { FieldBook } from './field-book'

type Values = Record<string, unknown>

export type ConflictField = {
  name: string
  yours: unknown
  stored: unknown
  /** Both changed it, so somebody has to choose; otherwise only the other one did. */
  both: boolean
}

export type Conflict = { fields: ConflictField[]; yours: Values; stored: Values }

type Sides = {
  /** The record when the form was opened. */
  base: Values
  yours: Values
  /** The record as it is now. */
  stored: Values
  book: FieldBook
}

/** What somebody else changed in the fields of this form since it was opened. */
export function conflictBetween({ base, yours, stored, book }: Sides): Conflict {
  const fields: ConflictField[] = []
  for (const [name, note] of book) {
    if (!(name in stored)) continue
    const same = note.same ?? sameValue
    if (same(stored[name], base[name]) || same(stored[name], yours[name])) continue
    fields.push({ name, yours: yours[name], stored: stored[name], both: !same(yours[name], base[name]) })
  }
  return { fields, yours, stored }
}

/** The values to save: what was chosen, everything else as typed, upon the version that is stored now. */
export function settled({ fields, stored }: Conflict, choices: Record<string, 'yours' | 'stored'>): Values {
  const values: Values = {}
  for (const field of fields) {
    const choice = choices[field.name] ?? firstChoice(field)
    values[field.name] = choice === 'yours' ? field.yours : field.stored
  }
  return { ...values, version: stored.version }
}

/** What is chosen until somebody says otherwise: never a change that nobody in this form made. */
export function firstChoice(field: ConflictField): 'yours' | 'stored' {
  return field.both ? 'yours' : 'stored'
}

/** Empty text, null and absent are one and the same to a reader. */
export function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(readable(one)) === JSON.stringify(readable(other))
}

function readable(value: unknown): unknown {
  if (value === undefined || value === '') return null
  return typeof value === 'bigint' ? value.toString() : value
}
