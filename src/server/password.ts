import { hash, verify } from '@node-rs/argon2'

// argon2id is the library's default; the cost is OWASP's first choice for it: 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The hash of a random text that nobody kept, at the same cost. */
const DECOY =
  '$argon2id$v=19$m=19456,t=2,p=1$lOB71U+1Zxoc8xw5/cPlYA$2ogtK9Gz1c6eLKYJb7k3MAgT7hgySZdOXGyuDkkPc+U'

/** Longer texts are no passwords; hashing them would only cost time. */
export const LONGEST_PASSWORD = 200

export function hashPassword(password: string): Promise<string> {
  return hash(normalised(password), COST)
}

/**
 * Whether the password fits the hash. Takes the same time without a hash, so that the answer to an unknown name comes
 * no sooner.
 */
export async function fitsPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  const readable = password.length <= LONGEST_PASSWORD && password.isWellFormed()
  const fits = await verify(passwordHash ?? DECOY, readable ? normalised(password) : '')
  return fits && readable && passwordHash !== undefined
}

// Full-width letters of a Chinese keyboard are the same password.
function normalised(password: string): string {
  return password.normalize('NFKC')
}
