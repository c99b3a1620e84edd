import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCallNight } from '#testing/builders.ts'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import { day } from '../calendar/day.ts'
import { applyChanges, invert } from '../schedule/change.ts'
import { type Schedule, fmitWeekAt } from '../schedule/schedule.ts'
import { type FmitOp, MOST_OPS, changeFmitWeeks } from './change-fmit-weeks.ts'
import { after, attendings, held, hillside, lockedUpTo, week } from './hillside.test-data.ts'

const assign = (number: number, person: string, more: { replace?: boolean; note?: string } = {}): FmitOp => ({ op: 'assign', weekStart: week(number), person, ...more }) // prettier-ignore
const unassign = (number: number): FmitOp => ({ op: 'unassign', weekStart: week(number) })
const move = (from: number, to: number, replace?: boolean): FmitOp => ({ op: 'move', weekStart: week(from), toWeek: week(to), replace }) // prettier-ignore
const swap = (one: number, other: number): FmitOp => ({ op: 'swap', weekStart: week(one), withWeek: week(other) })

const planned = hillside([...held('ada', 10, 20), ...held('ben', 14, 24)])

/** Who has what after a batch that must be carried out. */
const changed = (ops: readonly FmitOp[], schedule: Schedule = planned, reason?: string) =>
  attendings(after(schedule, valueOf(changeFmitWeeks(schedule, { ops, mode: 'atomic', reason })).changeSet))
/** Why each refused step of a batch was. */
const refusals = (ops: readonly FmitOp[], schedule: Schedule = planned): readonly string[] => {
  const refusal = refusalOf(changeFmitWeeks(schedule, { ops, mode: 'atomic' }))
  expect(refusal.reason).toBe('ops_refused')
  const { ops: refused } = refusal.data as { ops: readonly { index: number; reason: string }[] }
  return refused.map(({ index, reason }) => `${index} ${reason}`)
}
const skipping = (ops: readonly FmitOp[], schedule: Schedule = planned) => {
  const { changeSet, skipped } = valueOf(changeFmitWeeks(schedule, { ops, mode: 'skipConflicts' }))
  return {
    attendings: attendings(after(schedule, changeSet)),
    skipped: skipped.map(({ index, refusal }) => `${index} ${refusal.reason}`),
  }
}

describe('a batch', () => {
  test('assigns, clears, moves and swaps at once', () => {
    expect(changed([assign(1, 'cy'), unassign(20), move(24, 25), swap(10, 14)])).toEqual({ 1: 'cy', 10: 'ben', 14: 'ada', 25: 'ben' }) // prettier-ignore
  })

  test('does not trip over weeks that another of its steps frees, in whatever order', () => {
    expect(changed([move(10, 14), move(14, 10)])).toEqual({ 10: 'ben', 14: 'ada', 20: 'ada', 24: 'ben' })
    expect(changed([assign(10, 'cy'), unassign(10)])).toMatchObject({ 10: 'cy' })
    expect(changed([unassign(10), assign(10, 'cy')])).toMatchObject({ 10: 'cy' })
    expect(changed([move(10, 14), move(14, 24), move(24, 20), move(20, 10)])).toEqual({ 10: 'ada', 14: 'ada', 24: 'ben', 20: 'ben' }) // prettier-ignore
  })

  test('replaces whom it is told to replace', () => {
    expect(changed([assign(10, 'ben', { replace: true }), move(20, 14, true)])).toEqual({ 10: 'ben', 14: 'ada', 24: 'ben' }) // prettier-ignore
  })

  test('takes the note along with the attending, and gives the reason to all', () => {
    const [ten] = held('ada', 10)
    const noted = hillside([{ ...ten!, note: 'Fellow along', reason: 'Old reason given' }, ...held('ben', 14)])
    const { changeSet } = valueOf(changeFmitWeeks(noted, { ops: [swap(10, 14)], mode: 'atomic', reason: 'They traded weeks' })) // prettier-ignore
    const then = after(noted, changeSet)
    expect(fmitWeekAt(then, week(14))).toMatchObject({
      person: 'ada',
      note: 'Fellow along',
      reason: 'They traded weeks',
    })
    expect(fmitWeekAt(then, week(10))).toMatchObject({ person: 'ben', note: null, reason: 'They traded weeks' })
    expect(changeSet.reason).toBe('They traded weeks')
  })

  test('drops stored calls that now follow from the week', () => {
    const with_ = hillside(held('ada', 10), {
      callNight: [aCallNight({ person: 'ada', night: week(14), override: true })],
    })
    expect(after(with_, valueOf(changeFmitWeeks(with_, { ops: [move(10, 14)], mode: 'atomic' })).changeSet).facts.callNight.size).toBe(0) // prettier-ignore
  })

  test('changes nothing when all is so already', () => {
    for (const ops of [[assign(10, 'ada')], [move(10, 10)], [swap(10, 10)]]) {
      const { changeSet } = valueOf(changeFmitWeeks(planned, { ops, mode: 'atomic' }))
      expect(changeSet).toMatchObject({ changes: [], summary: 'Nothing changed.', area: 'fmit/2025' })
    }
  })

  test.each([
    [[assign(34, 'ada')], "Week 34 is Ada Lovell's."],
    [[unassign(10)], "Week 10 is open; it was Ada Lovell's."],
    [[assign(36, 'ada'), assign(34, 'ada'), assign(35, 'ada')], "Weeks 34, 35 and 36 are Ada Lovell's."],
    [[unassign(10), unassign(14)], 'Weeks 10 and 14 are open.'],
    [[swap(10, 14)], 'Weeks 10 and 14 changed hands.'],
    [[move(10, 11)], 'Weeks 10 and 11 changed hands.'],
  ])('is told in one sentence: %#', (ops, summary) => {
    expect(valueOf(changeFmitWeeks(planned, { ops, mode: 'atomic' })).changeSet.summary).toBe(summary)
  })
})

describe('a step is refused', () => {
  test('as it would be alone', () => {
    const ops: readonly FmitOp[] = [
      assign(1, 'zed'),
      { op: 'assign', weekStart: day('2026-02-21'), person: 'ada' },
      { op: 'move', weekStart: week(10), toWeek: day('2026-02-21') },
      unassign(2),
      move(3, 4),
      swap(10, 5),
      swap(6, 10),
      assign(14, 'ada'),
    ]
    expect(refusals(ops)).toEqual([
      '0 unknown_person',
      '1 not_week_start',
      '2 not_week_start',
      '3 not_assigned',
      '4 not_assigned',
      '5 not_assigned',
      '6 not_assigned',
      '7 occupied',
    ])
  })

  test('when the week it moves to is taken and stays so', () => {
    expect(refusals([move(10, 14)])).toEqual(['0 occupied'])
  })

  test('when it moves to another week of the same attending, who would be left with one', () => {
    expect(refusals([move(10, 20)])).toEqual(['0 occupied'])
    expect(refusals([move(10, 1), move(20, 1)])).toEqual(['1 contradicts'])
  })

  test('when it touches a locked week without a reason, on either side', () => {
    const locked = lockedUpTo(planned, week(14))
    const ops = [
      unassign(10),
      move(20, 12),
      move(14, 30),
      swap(24, 10),
      assign(20, 'ada'),
      assign(10, 'ada'),
      unassign(24),
    ]
    expect(refusals(ops, locked)).toEqual(['0 locked', '1 locked', '2 locked', '3 locked'])
    expect(changed([unassign(10)], locked, 'She has been ill')).not.toHaveProperty('10')
  })

  test('when an earlier one takes the same week, or gives it to somebody else', () => {
    expect(refusals([move(10, 11), move(10, 12)])).toEqual(['1 contradicts'])
    expect(refusals([assign(1, 'ada'), assign(1, 'ben')])).toEqual(['1 contradicts'])
    expect(refusals([unassign(10), swap(10, 14)])).toEqual(['1 contradicts'])
  })

  test('when it lies in another year than the first', () => {
    expect(refusals([assign(1, 'ada'), { op: 'assign', weekStart: day('2026-07-03'), person: 'ada' }])).toEqual(['1 other_year']) // prettier-ignore
  })

  test('and so are all, with nothing written, in atomic mode', () => {
    const refusal = refusalOf(changeFmitWeeks(planned, { ops: [assign(1, 'cy'), unassign(2)], mode: 'atomic' }))
    expect(refusal).toMatchObject({
      reason: 'ops_refused',
      message: '1 of 2 steps cannot be carried out, so none was.',
      data: { ops: [{ index: 1, reason: 'not_assigned', message: 'Week 2 is open. Choose one that somebody has.' }] },
    })
  })

  test('and left out, with the rest carried out, when conflicts are skipped', () => {
    expect(skipping([assign(1, 'cy'), unassign(2), assign(14, 'cy')])).toEqual({
      attendings: { 1: 'cy', 10: 'ada', 14: 'ben', 20: 'ada', 24: 'ben' },
      skipped: ['1 not_assigned', '2 occupied'],
    })
  })

  test('together with those that needed it, when conflicts are skipped', () => {
    const locked = lockedUpTo(hillside([...held('ada', 10), ...held('ben', 14), ...held('cy', 24)]), week(10))
    // Week 10 is locked and stays Ada's, so week 14 cannot go there, so week 24 cannot go to week 14.
    expect(skipping([move(24, 14), move(14, 10), move(10, 30), assign(31, 'cy')], locked)).toEqual({
      attendings: { 10: 'ada', 14: 'ben', 24: 'cy', 31: 'cy' },
      skipped: ['0 occupied', '1 locked', '2 locked'],
    })
    expect(skipping([move(24, 14), move(14, 2), move(2, 30)]).skipped).toEqual(['2 not_assigned'])
    expect(skipping([move(20, 24), move(24, 14), move(14, 10)]).skipped).toEqual([
      '0 occupied',
      '1 occupied',
      '2 occupied',
    ])
  })

  test('because a batch has 1 to 106 steps', () => {
    const batchOf = (length: number) => changeFmitWeeks(planned, { ops: Array.from({ length }, () => unassign(10)), mode: 'skipConflicts' }) // prettier-ignore
    expect([refusalOf(batchOf(0)).reason, refusalOf(batchOf(MOST_OPS + 1)).reason]).toEqual(['ops_count', 'ops_count'])
    expect(batchOf(MOST_OPS).ok).toBe(true)
    expect(MOST_OPS).toBe(106)
  })
})

const number = fc.integer({ min: 1, max: 8 })
const anOp: fc.Arbitrary<FmitOp> = fc.oneof(
  fc.tuple(number, fc.constantFrom('ada', 'ben', 'cy'), fc.boolean()).map(([n, person, replace]) => assign(n, person, { replace })), // prettier-ignore
  number.map(unassign),
  fc.tuple(number, number, fc.boolean()).map(([from, to, replace]) => move(from, to, replace)),
  fc.tuple(number, number).map(([one, other]) => swap(one, other)),
)
const aPlan = fc
  .array(fc.option(fc.constantFrom('ada', 'ben', 'cy')), { minLength: 8, maxLength: 8 })
  .map((owners) => hillside(owners.flatMap((person, i) => (person === null ? [] : held(person, i + 1)))))

describe('any batch', () => {
  test('can be taken back whole', () => {
    fc.assert(
      fc.property(aPlan, fc.array(anOp, { minLength: 1, maxLength: 6 }), (schedule, ops) => {
        const { changeSet } = valueOf(changeFmitWeeks(schedule, { ops, mode: 'skipConflicts' }))
        const there = after(schedule, changeSet)
        expect(valueOf(applyChanges(there.facts, invert(changeSet.changes)))).toEqual(schedule.facts)
      }),
    )
  })

  test('that skips nothing is the same in atomic mode, and in whatever order its steps come', () => {
    fc.assert(
      fc.property(aPlan, fc.array(anOp, { minLength: 1, maxLength: 4 }), (schedule, ops) => {
        const { changeSet, skipped } = valueOf(changeFmitWeeks(schedule, { ops, mode: 'skipConflicts' }))
        fc.pre(skipped.length === 0)
        expect(valueOf(changeFmitWeeks(schedule, { ops, mode: 'atomic' })).changeSet).toEqual(changeSet)
        const reversed = valueOf(changeFmitWeeks(schedule, { ops: [...ops].reverse(), mode: 'atomic' })).changeSet
        expect(attendings(after(schedule, reversed))).toEqual(attendings(after(schedule, changeSet)))
      }),
    )
  })

  test('of moves and swaps leaves everybody as many weeks as before', () => {
    const moves = anOp.filter((op) => op.op === 'swap' || (op.op === 'move' && op.replace !== true))
    const counts = (schedule: Schedule) => Object.values(attendings(schedule)).sort()
    fc.assert(
      fc.property(aPlan, fc.array(moves, { minLength: 1, maxLength: 6 }), (schedule, ops) => {
        const { changeSet } = valueOf(changeFmitWeeks(schedule, { ops, mode: 'skipConflicts' }))
        expect(counts(after(schedule, changeSet))).toEqual(counts(schedule))
      }),
    )
  })

  test('takes nobody’s week without a step that says so', () => {
    fc.assert(
      fc.property(aPlan, fc.array(anOp, { minLength: 1, maxLength: 6 }), (schedule, ops) => {
        const { changeSet, skipped } = valueOf(changeFmitWeeks(schedule, { ops, mode: 'skipConflicts' }))
        const left = new Set(skipped.map(({ index }) => index))
        const done = ops.filter((_, index) => !left.has(index))
        const [before, then] = [attendings(schedule), attendings(after(schedule, changeSet))]
        for (const n of Object.keys(before)
          .map(Number)
          .filter((n) => before[n] !== then[n])) {
          const says = done.some(
            (op) =>
              (op.weekStart === week(n) && (op.op !== 'assign' || op.replace === true)) ||
              (op.op === 'swap' && op.withWeek === week(n)) ||
              (op.op === 'move' && op.toWeek === week(n) && op.replace === true),
          )
          expect(says).toBe(true)
        }
      }),
    )
  })
})
