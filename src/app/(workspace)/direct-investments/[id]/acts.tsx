import { getLocale } from 'next-intl/server'
import { choicesIn } from '@/features/direct-investments/components/choices-in'
import { DirectInvestmentActs } from '@/features/direct-investments/components/direct-investment-acts'
import {
  type DirectInvestmentInView,
  listDirectInvestmentChoices,
} from '@/features/direct-investments/queries'
import type { Actor } from '@/lib/actor'
import { today } from '@/lib/dates'

/** What those who write funds can do here, with what their forms offer. */
export async function Acts({ actor, found }: { actor: Actor; found: DirectInvestmentInView }) {
  const [choices, locale] = await Promise.all([listDirectInvestmentChoices(actor), getLocale()])
  const { revisions: _, by: __, mayWrite: ___, ...inHand } = found
  return <DirectInvestmentActs inHand={inHand} choices={choicesIn(locale, choices)} today={today()} />
}
