import { createHmac } from 'node:crypto'
import type { RobotKind } from './rules'

/** WeCom takes 2048 bytes of text, the smaller limit of the two. */
const BYTES_A_MESSAGE = 2000

/** Lines in as few messages as the platforms' limit allows, in their order; a line that is too long is cut. */
export function robotMessages(lines: string[]): string[][] {
  const messages: string[][] = []
  let size = 0
  for (const line of lines.map(fittingLine)) {
    const bytes = Buffer.byteLength(line) + 1
    const last = messages.at(-1)
    if (last && size + bytes <= BYTES_A_MESSAGE) {
      last.push(line)
      size += bytes
    } else {
      messages.push([line])
      size = bytes
    }
  }
  return messages
}

function fittingLine(line: string): string {
  const bytes = Buffer.from(line)
  if (bytes.length < BYTES_A_MESSAGE) return line
  // A letter that was cut in two reads as U+FFFD.
  return bytes
    .subarray(0, BYTES_A_MESSAGE - 1)
    .toString('utf8')
    .replace(/\ufffd$/, '')
}

/** The body that a robot takes for a text: https://developer.work.weixin.qq.com/document/path/91770, https://open.dingtalk.com/document/robots/custom-robot-access */
export function robotBody(text: string): { msgtype: 'text'; text: { content: string } } {
  return { msgtype: 'text', text: { content: text } }
}

/** DingTalk signs with the time in ms and a secret; WeCom's secret is its address. */
export function robotAddress(
  robot: { kind: RobotKind; url: string; secret?: string | null },
  now: number,
): URL {
  const address = new URL(robot.url)
  if (robot.kind === 'DINGTALK' && robot.secret) {
    const sign = createHmac('sha256', robot.secret).update(`${now}\n${robot.secret}`).digest('base64')
    address.searchParams.set('timestamp', String(now))
    address.searchParams.set('sign', sign)
  }
  return address
}
