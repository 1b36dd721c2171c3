/** Next calls this once when a server comes up. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const [{ startNoticeRounds }, { startImportRounds }, { openApiDoor }, { OPERATIONS }] = await Promise.all([
    import('@/features/notices/jobs'),
    import('@/features/imports/jobs'),
    import('@/server/api-door'),
    import('@/app/api/v1/operations/all'),
  ])
  openApiDoor(OPERATIONS)
  startNoticeRounds()
  startImportRounds()
}
