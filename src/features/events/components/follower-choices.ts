import type { Follower } from '../list-targets'
import type { FollowerChoice } from './follower-fields'

/** The entities that can follow a target, in the reader's language. */
export function followerChoicesIn(locale: string, followers: Follower[]): FollowerChoice[] {
  return followers.map(({ id, name, nameEn, officers }) => ({
    id,
    name: locale === 'en' ? nameEn : name,
    officers,
  }))
}
