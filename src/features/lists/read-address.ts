import { listCalled } from './all-lists'
import { EXPORT_FORMATS, type ExportFormat, hiddenBy, readAsked, readColumns } from './rules'

/** The columns of a list that an address does not show. */
export function hiddenColumns(list: string, said: { columns?: string | string[] | undefined }): string[] {
  const told = listCalled(list)
  return hiddenBy(told, readColumns(told, said.columns))
}

/** What the address of an export asks for: Excel unless it says CSV; filters that the list does not know are left out. */
export function readExport(key: string, params: URLSearchParams) {
  const list = listCalled(key)
  const said = Object.fromEntries(params)
  const format: ExportFormat = EXPORT_FORMATS.find((one) => one === said.format) ?? 'xlsx'
  return { list: key, format, asked: readAsked(list, said), columns: readColumns(list, said.columns) }
}
