// The dictionary is large: import this from server code only.
import { pinyin } from 'pinyin-pro'

/** 贵安新区 → guianxinqu; letters and digits stay, in lower case; ü is written v. */
export function fullPinyin(text: string): string {
  return syllables(text, 'pinyin').join('')
}

/** 贵安新区 → gaxq; letters and digits stay, in lower case. */
export function pinyinInitials(text: string): string {
  return syllables(text, 'first').join('')
}

function syllables(text: string, pattern: 'pinyin' | 'first'): string[] {
  const written = pinyin(text.normalize('NFKC'), {
    type: 'array',
    toneType: 'none',
    v: true,
    pattern,
  })
  return written.map((syllable) => syllable.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''))
}
