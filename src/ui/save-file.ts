/** Fetches a file and hands it to the browser to keep; answers the response when it is none. */
export async function saveFile(address: string): Promise<Response | null> {
  const response = await fetch(address)
  if (!response.ok) return response
  const [, name = ''] =
    /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '') ?? []
  const kept = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = kept
  link.download = decodeURIComponent(name)
  link.click()
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(kept), 60_000)
  return null
}
