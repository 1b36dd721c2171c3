import { parse } from 'csv-parse/sync'
import { SHEET_LIMITS, UnreadableSheet } from './limits.mjs'

const DELIMITERS = [',', '\t', ';', '，']

/**
 * The cells of a CSV file in UTF-8, with a byte order mark or not, in GB 18030, which Chinese Excel writes, or in UTF-16.
 * @param {Buffer} bytes
 * @returns {string[][]}
 */
export function readText(bytes) {
  const text = decode(bytes)
  if (/(?![\t\n\v\f\r])\p{Cc}/u.test(text)) throw new UnreadableSheet('notText')
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: SHEET_LIMITS.rows + 21,
    })
  } catch {
    throw new UnreadableSheet('damagedText')
  }
}

/** @param {Buffer} bytes */
function decode(bytes) {
  for (const encoding of encodingsOf(bytes)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {}
  }
  throw new UnreadableSheet('unknownEncoding')
}

/**
 * What its first two bytes leave possible.
 * @param {Buffer} bytes
 */
function encodingsOf([first, second]) {
  if (first === 0xff && second === 0xfe) return ['utf-16le']
  if (first === 0xfe && second === 0xff) return ['utf-16be']
  return ['utf-8', 'gb18030']
}

/** @param {string} text The delimiter that stands most often in the first line. */
function delimiterOf(text) {
  const first =
    text
      .slice(0, 4000)
      .split(/\r?\n/)
      .find((line) => line.trim()) ?? ''
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, times: first.split(delimiter).length }))
  return counted.sort((one, other) => other.times - one.times)[0]?.delimiter ?? ','
}
