import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** Launch options of a real Chromium: the packaged one on Linux x64, elsewhere Playwright's own, installed when missing. */
export async function browserLaunchOptions(): Promise<{ executablePath: string; args: string[] }> {
  return { executablePath: await browserPath(), args: ['--no-sandbox'] }
}

async function browserPath(): Promise<string> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: packaged } = await import('@sparticuz/chromium')
    return packaged.executablePath()
  }
  const own = chromium.executablePath()
  if (!existsSync(own)) execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' })
  return own
}
