/** 25 MB, as the database holds it too. */
export const MAX_FILE_BYTES = 26_214_400

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ZIP = [0x50, 0x4b, 0x03, 0x04]

type Kind = { mediaType: string; is: (bytes: Uint8Array) => boolean }

/** By the ending of the name; the first bytes must be those of that kind. */
const KINDS: Record<string, Kind> = {
  pdf: { mediaType: 'application/pdf', is: startsWith(...ascii('%PDF-')) },
  png: { mediaType: 'image/png', is: startsWith(0x89, ...ascii('PNG'), 0x0d, 0x0a, 0x1a, 0x0a) },
  jpg: { mediaType: 'image/jpeg', is: startsWith(0xff, 0xd8, 0xff) },
  jpeg: { mediaType: 'image/jpeg', is: startsWith(0xff, 0xd8, 0xff) },
  webp: {
    mediaType: 'image/webp',
    is: (bytes) => startsWith(...ascii('RIFF'))(bytes) && startsWith(...ascii('WEBP'))(bytes.subarray(8)),
  },
  docx: { mediaType: `${OFFICE}.wordprocessingml.document`, is: isOfficeZip },
  xlsx: { mediaType: `${OFFICE}.spreadsheetml.sheet`, is: isOfficeZip },
  pptx: { mediaType: `${OFFICE}.presentationml.presentation`, is: isOfficeZip },
  doc: { mediaType: 'application/msword', is: startsWith(...OLD_OFFICE) },
  xls: { mediaType: 'application/vnd.ms-excel', is: startsWith(...OLD_OFFICE) },
  ppt: { mediaType: 'application/vnd.ms-powerpoint', is: startsWith(...OLD_OFFICE) },
  txt: { mediaType: 'text/plain', is: isText },
  csv: { mediaType: 'text/csv', is: isText },
}

export const ACCEPTED_ENDINGS = Object.keys(KINDS).map((ending) => `.${ending}`)

/** The media type of a file that may be kept; null when it is of no such kind, or is not what its name says. */
export function mediaTypeOf(name: string, bytes: Uint8Array): string | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const kind = Object.hasOwn(KINDS, ending) ? KINDS[ending] : undefined
  return kind?.is(bytes) ? kind.mediaType : null
}

const UNSAFE = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069"<>|*?:\\/]/gu
const MAX_NAME = 120

/** A name without folders, controls and marks that turn text around; its ending stays when it is shortened. */
export function cleanFileName(written: string): string {
  const base = written.toWellFormed().normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const clean = base
    .replace(UNSAFE, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+/, '')
    .trim()
  const ending = /\.[a-z]{1,5}$/i.exec(clean)?.[0] ?? ''
  const stem = [...clean.slice(0, clean.length - ending.length)].slice(0, MAX_NAME - ending.length)
  return `${stem.join('') || 'file'}${ending}`
}

/** `attachment`, with the name in full and a plain one for clients that know no better. */
export function contentDisposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_')
  const full = encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`
}

function ascii(text: string): number[] {
  return [...text].map((one) => one.charCodeAt(0))
}

function startsWith(...magic: number[]) {
  return (bytes: Uint8Array) => magic.every((byte, at) => bytes[at] === byte)
}

/** A zip whose list of contents names the part that every Office file has. */
function isOfficeZip(bytes: Uint8Array): boolean {
  return startsWith(...ZIP)(bytes) && new TextDecoder('latin1').decode(bytes).includes('[Content_Types].xml')
}

/** No control characters but white space, in UTF-8 or in GB 18030, which Chinese Windows still writes. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127)) return false
  return ['utf-8', 'gb18030'].some((encoding) => decodes(bytes, encoding))
}

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
