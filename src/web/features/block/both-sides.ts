import type { BlockEdit } from './block-plan.ts'
import { slotKey } from './block-keys.ts'
import { type BlockView, cellAt } from './block-view.ts'
import { spokenSlot } from './spoken.ts'

type Pin = BlockEdit[number]

const wantedOf = ({ activity, note }: Pin): string => {
  const noted = note === undefined ? null : note === null ? 'no note to it' : 'a note to it'
  if (activity === undefined) return noted ?? 'it so'
  const wanted = activity ?? 'it back to its pattern'
  return activity !== null && noted !== null ? `${wanted} and ${noted}` : wanted
}

/** "Iyer, Tue 23 Feb PM is US; you wanted C": what stands now on a half-day, and what was wanted here. */
export const bothSides = (view: BlockView, pin: Pin): string => {
  const called = view.memberOf.get(pin.person)?.called ?? pin.person
  const now = cellAt(view, pin.person, slotKey(pin.day, pin.half))?.activity ?? 'open'
  return `${called}, ${spokenSlot(pin)} is ${now}; you wanted ${wantedOf(pin)}`
}
