'use client'

import { useEffect } from 'react'

/** Brings the bundled Chinese font to machines that have none; all others never load a byte of it. */
export function ChineseFont() {
  useEffect(() => {
    if (!paintsChinese()) import('@fontsource-variable/noto-sans-sc/wght.css')
  }, [])
  return null
}

// A machine without Chinese glyphs paints every character as the same box.
function paintsChinese() {
  return painted('招') !== painted('商')
}

function painted(character: string) {
  const canvas = document.createElement('canvas')
  canvas.width = 24
  canvas.height = 24
  const context = canvas.getContext('2d')
  if (!context) return character
  context.font = '20px sans-serif'
  context.fillText(character, 0, 20)
  return canvas.toDataURL()
}
