/** What stands in a column of an exported list. Money is whole yuan; a share is a fraction of 1. */
export type CellKind = 'text' | 'date' | 'moment' | 'yuan' | 'number' | 'share' | 'yesNo'

/** Text; a day as `2023-12-20`; a moment as ISO 8601; whole yuan as bigint; null where there is nothing. */
export type CellValue = string | number | bigint | boolean | null | undefined

export type SheetCell = { kind: CellKind; value: CellValue }

/** How a text begins that Excel, WPS or LibreOffice would read as a formula; blanks in front do not hide it. */
const LIKE_A_FORMULA = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/

/**
 * The text as a spreadsheet shows it and never calculates it: an apostrophe goes before what begins like a formula, in
 * a workbook, too, so that it stays harmless when it is saved as CSV.
 */
export function harmless(text: string): string {
  return LIKE_A_FORMULA.test(text) ? `'${text}` : text
}
