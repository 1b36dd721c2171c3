/** Next calls this once when a server comes up. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startNoticeRounds } = await import('@/features/notices/jobs')
  startNoticeRounds()
}
