/** What else the same letters are called, where a machine knows no Chinese name or has a kin of the font only. */
const OTHER_NAMES: Record<string, string> = {
  仿宋: 'FangSong,仿宋_GB2312,STFangsong,FZFangSong-Z02',
  黑体: 'SimHei,STHeiti,Heiti SC,Source Han Sans SC',
  楷体: 'KaiTi,楷体_GB2312,STKaiti,Kaiti SC',
  宋体: 'SimSun,STSong,Songti SC,Source Han Serif SC',
}

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The font table of a Word file: each font of official papers with what stands in for it (ECMA-376, part 1, 17.8.3.1). */
export function fontTable(): { path: string; data: string } {
  const fonts = Object.entries(OTHER_NAMES).map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
  )
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  return {
    path: 'word/fontTable.xml',
    data: `${head}<w:fonts xmlns:w="${NAMESPACE}">${fonts.join('')}</w:fonts>`,
  }
}
