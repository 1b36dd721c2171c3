import { fromBuffer } from 'yauzl'

/** The text of one file inside of a zip, such as a Word paper's document, without its tags. */
export function textIn(zip: Buffer, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: true }, (problem, archive) => {
      if (problem) return reject(problem)
      archive.on('error', reject)
      archive.on('end', () => reject(new Error(`no ${path} in the zip`)))
      archive.on('entry', (entry) => {
        if (entry.fileName !== path) return archive.readEntry()
        archive.openReadStream(entry, async (broken, stream) => {
          if (broken) return reject(broken)
          const parts: Buffer[] = []
          for await (const part of stream) parts.push(part as Buffer)
          resolve(
            Buffer.concat(parts)
              .toString('utf8')
              .replace(/<[^>]+>/g, ''),
          )
        })
      })
      archive.readEntry()
    })
  })
}
