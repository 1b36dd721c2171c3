import type { IncomingMessage } from 'node:http'

/** What the API reads of a request, whichever server took it. */
export type ApiRequest = {
  method: string
  /** With path and query; its host means nothing. */
  url: URL
  header(name: string): string | null
  /** Piece by piece; whoever stops reading leaves the connection open for the answer. */
  body(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

export type ApiAnswer = { status: number; type: string; body: string }

/** As Next hands it to a route. */
export function webRequest(request: Request): ApiRequest {
  return {
    method: request.method,
    url: new URL(request.url),
    header: (name) => request.headers.get(name),
    body: () => request.body ?? [],
  }
}

/** As the HTTP server itself gives it. */
export function nodeRequest(request: IncomingMessage): ApiRequest {
  return {
    method: request.method ?? '',
    url: new URL(request.url ?? '/', 'http://localhost'),
    header: (name) => request.headers[name]?.toString() ?? null,
    body: () => request.iterator({ destroyOnReturn: false }),
  }
}

export const ANSWER_HEADERS = { 'Cache-Control': 'no-store' }

const LONGEST_BODY = 1_048_576

/** The body; null when it is too long, and then no more of it is read. */
export async function readText(request: ApiRequest): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body()) {
    length += chunk.byteLength
    if (length > LONGEST_BODY) return null
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}
