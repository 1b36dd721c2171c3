import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerCall } from '@/server/api'
import { ANSWER_HEADERS, nodeRequest } from '@/server/api-request'
import { matchOperation } from '@/server/match-operation'
import type { Operation } from '@/server/operation'

/** Answers a call of the API and says true, or leaves the request untouched to Next. */
export type ApiDoor = (request: IncomingMessage, response: ServerResponse) => boolean

const kept = globalThis as typeof globalThis & { zhaoshangApiDoor?: ApiDoor }

const HEADERS = {
  ...ANSWER_HEADERS,
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'same-origin',
}

/**
 * Lets the HTTP server answer calls of the API by itself: Next's way to a route costs several times what most calls
 * cost. The server is another program than the build, so the door hangs on the process.
 */
export function openApiDoor(operations: Operation[]): void {
  kept.zhaoshangApiDoor = (request, response) => {
    // Any other address may be one that no URL can be made of.
    if (!request.url?.startsWith('/api/v1/')) return false
    const call = nodeRequest(request)
    if (!matchOperation(operations, call.method, call.url.pathname)) return false
    answerCall(call, operations).then(
      ({ status, type, body }) => {
        const length = Buffer.byteLength(body)
        response.writeHead(status, { ...HEADERS, 'Content-Type': type, 'Content-Length': length }).end(body)
      },
      () => response.destroy(),
    )
    return true
  }
}
