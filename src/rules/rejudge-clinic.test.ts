import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChanges, changeTo, changesBetween, invert } from '#domain/schedule/change.ts'
import { REQUIREMENT_DEFAULTS } from '#domain/rotations/weekly-requirement.ts'
import { type Fact, type FactKind, keyOf } from '#domain/schedule/facts.ts'
import { day } from '#domain/calendar/day.ts'
import { aPerson, aPersonYear, aPlannedRotation, aRotation, factsOf } from '#testing/builders.ts'
import { draw } from '#testing/draw.ts'
import { factsApart } from '#testing/facts-apart.ts'
import { grid } from '#testing/grid.ts'
import { aBlockSchedule } from '#testing/random-block-schedule.ts'
import { presetFacts } from '#testing/seeds/preset-facts.ts'
import { judge, rejudge } from './judge.ts'

/** Every kind of fact that half-days, and what is asked of them, follow from. */
const KINDS: readonly FactKind[] = [
  ...(['activity', 'rotation', 'rotationPattern', 'weeklyRequirement', 'overlay', 'pin', 'facultyWeek'] as const),
  ...(['blockPolicy', 'blockDates', 'plannedRotation', 'holiday', 'absence', 'callNight', 'fmitWeek'] as const),
  'personYear',
]

describe('judging a block again after a change', () => {
  it(
    'finds what judging from nothing finds, turning one schedule into another fact by fact',
    { timeout: 180_000 },
    () => {
      const [changed, found] = [new Set<string>(), new Set<string>()]
      fc.assert(
        fc.property(aBlockSchedule, aBlockSchedule, fc.nat(), (start, other, seed) => {
          let judged = judge(start)
          const all = changesBetween(start.facts, other.facts)
          // A few of them, of as many kinds as there are: each is judged twice.
          const perKind = KINDS.flatMap((kind) => {
            const own = all.filter((change) => change.kind === kind)
            return own.length === 0 ? [] : [own[seed % own.length] ?? own[0]]
          }).filter((change) => change !== undefined)
          for (const change of perKind) {
            const applied = applyChanges(judged.schedule.facts, [change])
            if (!applied.ok) throw new Error(applied.refusal.message)
            const before = judged
            judged = rejudge(before, { ...start, facts: applied.value }, [change])
            const anew = judge({ ...start, facts: factsApart(applied.value) })
            expect(judged.findings, `${change.kind} ${change.key}\n${draw(judged.schedule)}`).toEqual(anew.findings)
            expect(rejudge(judged, before.schedule, invert([change])).findings).toEqual(before.findings)
            changed.add(change.kind)
            for (const { rule, template } of anew.findings)
              if (rule.startsWith('clinic-')) found.add(`${rule} ${template}`)
          }
        }),
        { numRuns: 25 },
      )
      expect([...changed].sort()).toEqual([...KINDS].sort())
      expect(found.size).toBeGreaterThan(7)
    },
  )

  it('follows names, rotations of two, and requirements that come and go', () => {
    const base = grid(`
      rotation Nights recovery
      requirement Sports clinic=2-3 protect=thu/am/RSCH days=tue,thu
      Ada pgy2 on=Both   : C/SM C C C C | C C C C C
      Ben pgy1 on=Sports : C SM . . C | C/. . . . .
      Dot                : AT/. . . . .`)
    const judged = judge(base)
    const expectSame = <K extends FactKind>(kind: K, fact: Fact<K>): void => {
      const changes = changeTo(base.facts, kind, keyOf(kind, fact), fact)
      const applied = applyChanges(base.facts, changes)
      if (!applied.ok) throw new Error(applied.refusal.message)
      const after = { ...base, facts: applied.value }
      const again = rejudge(judged, after, changes)
      expect(again.findings).not.toEqual(judged.findings)
      expect(again.findings).toEqual(judge({ ...after, facts: factsApart(after.facts) }).findings)
      expect(rejudge(again, base, invert(changes)).findings).toEqual(judged.findings)
    }
    const { person, rotation, weeklyRequirement } = base.facts
    const [ben, both, sports] = [person.get('Ben'), rotation.get('Both'), weeklyRequirement.get('Sports')]
    if (!ben || !both || !sports) throw new Error('not drawn')
    expectSame('person', { ...ben, name: 'Ben Lund' })
    expectSame('rotation', { ...both, halves: { first: 'Sports', second: 'Nights' } })
    expectSame('rotation', { ...both, halves: { first: 'Nights', second: 'Sports' } })
    expectSame('weeklyRequirement', { ...sports, rotation: 'Both' })
    expectSame('weeklyRequirement', { ...sports, fmClinicMax: 1 })
  })

  it('follows nights into the week after them, whatever that is spent on', () => {
    const nights = aRotation('Nights', { recovery: true })
    const planned = (block: number, rotation: string) => aPlannedRotation({ block, resident: 'ada', rotation })
    const base = {
      today: day('2027-03-01'),
      facts: factsOf({
        ...presetFacts(),
        person: [aPerson({ id: 'ada', name: 'Ada', kind: 'resident' })],
        personYear: [aPersonYear({ person: 'ada', year: 2026, role: null, pgy: 1 })],
        rotation: [nights, aRotation('Surgery')],
        weeklyRequirement: [
          {
            ...{ rotation: 'Surgery', ...REQUIREMENT_DEFAULTS, fmClinicMin: 0, fmClinicMax: 0 },
            protectedSlots: [{ weekday: 'thu', half: 'am', activity: 'C' }],
          },
        ],
        plannedRotation: [planned(9, 'Nights'), planned(10, 'Surgery')],
      }),
    }
    const judged = judge(base)
    for (const [kind, fact] of [
      ['rotation', { ...nights, recovery: false }],
      ['plannedRotation', planned(9, 'Surgery')],
    ] as const) {
      const changes = changeTo(base.facts, kind, keyOf(kind, fact as never), fact as never)
      const applied = applyChanges(base.facts, changes)
      if (!applied.ok) throw new Error(applied.refusal.message)
      const after = { ...base, facts: applied.value }
      const again = rejudge(judged, after, changes)
      expect(again.findings).toContainEqual(expect.objectContaining({ key: '2027-03-08/ada/Surgery' }))
      expect(again.findings).toEqual(judge({ ...after, facts: factsApart(after.facts) }).findings)
    }
  })
})
