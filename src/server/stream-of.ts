/** A web stream of pieces, taken as fast as the reader takes them; who goes away stops the reading, too. */
export function streamOf(content: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(stream) {
      const { done, value } = await content.next()
      if (done) stream.close()
      else stream.enqueue(value)
    },
    async cancel() {
      await content.return(undefined)
    },
  })
}
