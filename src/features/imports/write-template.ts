import { utils, write } from '@e965/xlsx'
import { harmless } from '@/lib/sheet-cell'
import { type ImportField, listFields, nameOfField } from './list-fields'
import type { Layout } from './rules'

/** Texts under `imports.sheet`, and the layout's name. */
export type TemplateWords = {
  kind: string
  locale: string
  say: (key: string, params?: Record<string, string>) => string
}

/** An empty table to fill in, its heads in the reader's language, and a second sheet that explains each column. */
export function writeTemplate(layout: Layout, words: TemplateWords): Uint8Array<ArrayBuffer> {
  const fields = listFields(layout)
  const heads = fields.map((field) => nameOfField(field, words.locale))
  const book = utils.book_new()
  const data = utils.aoa_to_sheet([heads])
  data['!cols'] = heads.map((head) => ({ wch: Math.max(12, head.length * 2 + 4) }))
  const notes = utils.aoa_to_sheet([
    ['column', 'required', 'how', 'example'].map((key) => words.say(key)),
    ...fields.map((field) => explain(field, words)),
  ])
  notes['!cols'] = [{ wch: 18 }, { wch: 8 }, { wch: 60 }, { wch: 36 }]
  utils.book_append_sheet(book, data, words.say('data'))
  utils.book_append_sheet(book, notes, words.say('notes'))
  return Uint8Array.from(write(book, { type: 'buffer', bookType: 'xlsx', compression: true }))
}

function explain(field: ImportField, { locale, say }: TemplateWords): string[] {
  const choices = Object.values(field.choices ?? {}).map(([word = '']) => word)
  return [
    nameOfField(field, locale),
    field.required ? say('yes') : '',
    say(`reads.${field.reads}`, { choices: choices.join('、') }),
    harmless(field.example),
  ]
}
