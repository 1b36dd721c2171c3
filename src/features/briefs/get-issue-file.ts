import type { Actor } from '@/lib/actor'
import { composeIssue } from './compose-issue'
import { getBrief } from './queries'
import type { FileKind } from './rules'
import type { Words } from './write-cells'
import { writeExcel } from './write-excel'
import { writePdf } from './write-pdf'
import { writeWord } from './write-word'

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const MEDIA_TYPES: Record<FileKind, string> = {
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  pdf: 'application/pdf',
}

type Asked = { id: string; kind: FileKind; words: Words; locale: string }

/** An issue as a file, in the words of the reader's language; all kinds hold what its page shows. */
export async function getIssueFile(actor: Actor, { id, kind, words, locale }: Asked) {
  const issue = composeIssue(await getBrief(actor, id), words, locale)
  const writers = {
    docx: () => writeWord(issue),
    xlsx: () => writeExcel(issue, words),
    pdf: () => writePdf(issue),
  }
  const { series, number, title } = issue
  return {
    name: `${words('briefs.issue.file', { series, number, title })}.${kind}`,
    mediaType: MEDIA_TYPES[kind],
    bytes: await writers[kind](),
  }
}
