import { expect, it } from 'vitest'
import { addDays, day } from '#domain/calendar/day.ts'
import type { Absence } from '#domain/leave/absence.ts'
import type { ProposalRow } from '#domain/proposals/proposal.ts'
import { type Change, applyChanges } from '#domain/schedule/change.ts'
import { aPerson, anAbsence, factsOf } from '#testing/builders.ts'
import { valueOf } from '#testing/outcome.ts'
import { awayBetween } from './away-between.ts'

const TODAY = day('2026-11-22')
const there = anAbsence({ id: 'there', person: 'res', first: day('2027-01-04'), last: day('2027-01-17') })
const facts = factsOf({
  person: [aPerson({ id: 'res', name: 'Theo Marchetti', kind: 'resident' }), aPerson({ id: 'ada' })],
  absence: [there],
})
const before = { facts, today: TODAY }

const to = (absence: Absence, from: Absence | null = null): Change => ({
  kind: 'absence',
  key: absence.id,
  from,
  to: absence,
})
const rowOf = (...changes: readonly Change[]): ProposalRow => ({
  id: changes[0]!.key,
  label: '',
  why: null,
  people: [],
  first: null,
  last: null,
  changes,
})
const after = (taken: readonly ProposalRow[]) => ({
  ...before,
  facts: valueOf(
    applyChanges(
      facts,
      taken.flatMap(({ changes }) => changes),
    ),
  ),
})

const fortnight = anAbsence({
  id: 'new',
  person: 'res',
  first: day('2027-03-01'),
  last: addDays(day('2027-03-01'), 13),
})

it('counts a resident’s days away before and after, with what so many days are', () => {
  const rows = [rowOf(to(fortnight))]
  expect(awayBetween(before, after(rows), rows)).toEqual([
    { id: 'res', name: 'Theo Marchetti', ay: 2026, before: 14, after: 28, limit: 28, status: 'critical' },
  ])
})

it('lists who is left out, too, with nothing changed', () => {
  const rows = [rowOf(to(fortnight))]
  expect(awayBetween(before, after([]), rows)).toMatchObject([{ id: 'res', before: 14, after: 14, status: 'ok' }])
})

it('counts each year of an absence over the turn of the year, and one that moves in both its years', () => {
  const summer = anAbsence({ id: 'summer', person: 'res', first: day('2027-06-28'), last: day('2027-07-04') })
  const over = [rowOf(to(summer))]
  expect(awayBetween(before, after(over), over).map(({ ay, after: is }) => [ay, is])).toEqual([
    [2026, 17],
    [2027, 4],
  ])
  const moved = [rowOf(to({ ...there, first: day('2027-08-02'), last: day('2027-08-06') }, there))]
  expect(awayBetween(before, after(moved), moved).map(({ ay, before: was, after: is }) => [ay, was, is])).toEqual([
    [2026, 14, 0],
    [2027, 0, 5],
  ])
})

it('says nothing of faculty, nor of who has no absence in it', () => {
  const ada = [rowOf(to(anAbsence({ id: 'a', person: 'ada', first: day('2027-03-01') })))]
  expect(awayBetween(before, after(ada), ada)).toEqual([])
  expect(awayBetween(before, before, [])).toEqual([])
})
