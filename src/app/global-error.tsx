'use client'

import './globals.css'

// The layout itself failed, so there is no language and no message to load: both languages, in plain text.
export default function AppFailed({ retry }: { retry: () => void }) {
  return (
    <html lang="zh-CN">
      <body>
        <main className="grid min-h-dvh place-items-center p-6 text-center">
          <div>
            <h1 className="text-lg font-semibold">系统出错了 · Something failed</h1>
            <p className="mt-1 text-muted">请重试；仍不行请联系管理员。 Try again, or tell an admin.</p>
            <button
              type="button"
              onClick={() => retry()}
              className="mt-4 h-8 rounded-md border border-line bg-surface px-3 font-medium"
            >
              重试 · Retry
            </button>
          </div>
        </main>
      </body>
    </html>
  )
}
