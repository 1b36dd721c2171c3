/** The server's answer to one uploaded file. */
export type UploadedFile = { id: string; name: string }

/** A code under `errors.`. */
export class UploadProblem extends Error {
  constructor(readonly code: string) {
    super(code)
  }
}

/**
 * Sends one file as form data to a route that answers `{ id, name }`, or problem+json with a `code`.
 * `progress` runs from 0 to 1. XMLHttpRequest, since fetch tells nothing of how far an upload has come.
 */
export function uploadFile(to: string, file: File, progress: (share: number) => void): Promise<UploadedFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', to)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0)
    request.onerror = () => reject(new UploadProblem('uploadNetwork'))
    request.onload = () => {
      if (request.status < 300) resolve(request.response)
      else reject(new UploadProblem(uploadCode(request)))
    }
    const body = new FormData()
    body.append('file', file)
    request.send(body)
  })
}

function uploadCode({ status, response }: XMLHttpRequest): string {
  if (status === 413) return 'uploadTooLarge'
  return typeof response?.code === 'string' ? response.code : 'uploadFailed'
}
