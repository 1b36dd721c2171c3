import { answerOperation } from '@/server/api'
import { OPERATIONS } from '../operations/all'

async function answer(request: Request): Promise<Response> {
  return answerOperation(request, OPERATIONS)
}

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST }
