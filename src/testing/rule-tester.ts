import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { familyOf, findingId } from '#rules/finding.ts'
import type { AnyRule, Finding, Scope } from '#rules/kit.ts'
import { disagreements } from './agreement.ts'
import { draw } from './draw.ts'
import { findingsOf } from './findings-of.ts'
import { frozen } from './frozen.ts'
import { grid } from './grid.ts'
import { aBlockSchedule } from './random-block-schedule.ts'
import { aRotationYear } from './random-rotation-year.ts'
import { aSmallSchedule } from './random-schedule.ts'

export interface Drawings {
  /** Drawings in which the rule finds nothing. */
  readonly ok: Readonly<Record<string, string>>
  /** Drawings with what the rule says of them, worst first: "critical: Ada has …". */
  readonly broken: Readonly<Record<string, { readonly grid: string; readonly says: readonly string[] }>>
}

const RANDOM_SCHEDULES = 300

/** How a finding is written in a test. */
export const spoken = ({ severity, message }: Finding): string => `${severity}: ${message}`

const bare = (drawing: string): string => drawing.replaceAll(/\s+/g, ' ').trim()

/** What is wrong with the drawings as a set: none of a kind, one twice, a message that none shows. */
export const drawingFaults = (rule: AnyRule, { ok, broken }: Drawings): readonly string[] => {
  const all = [...Object.values(ok), ...Object.values(broken).map((drawing) => drawing.grid)].map(bare)
  const shown = new Set(Object.values(broken).flatMap((b) => findingsOf(rule, grid(b.grid)).map((f) => f.template)))
  return [
    ...(Object.keys(ok).length === 0 ? ['no drawing in which the rule holds'] : []),
    ...(Object.keys(broken).length === 0 ? ['no drawing in which the rule is broken'] : []),
    ...all.filter((drawing, i) => all.indexOf(drawing) !== i).map((drawing) => `drawn twice: ${drawing}`),
    ...Object.keys(rule.messages).filter((name) => !shown.has(name)).map((name) => `no drawing shows the message "${name}"`), // prettier-ignore
  ]
}

/** What is wrong with a rule on one schedule, whatever it finds there. */
export const ruleFaults = (rule: AnyRule, schedule: Schedule): readonly string[] => {
  const findings = findingsOf(rule, frozen(schedule, rule))
  const ids = findings.map(findingId)
  return [
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `found twice: ${id}`),
    ...findings.filter(isBadlyPut).map(({ message }) => `not a sentence: ${message}`),
    ...findings.filter(isElsewhere).map(({ message, key }) => `not of its own instance ${key}: ${message}`),
    ...findings.filter(isNobody).map(({ message }) => `names a person without the name, or the reverse: ${message}`),
    ...disagreements(rule, schedule, findings),
  ]
}

const isBadlyPut = ({ message }: Finding): boolean =>
  !/^[A-Z0-9].*\.$/.test(message) || /undefined|NaN|null|[{}]|\d{4}-\d{2}-\d{2}/.test(message)
/** The planner marks and jumps to what the data names, so it has to be the instance. */
const isElsewhere = ({ scope, key, data }: Finding): boolean =>
  INSTANCE[scope].map((part) => data[part]).join('/') !== key

/** The data that together name the instance of a scope. */
const INSTANCE: Readonly<Record<Scope, readonly string[]>> = {
  'fmit-week': ['week'],
  night: ['night'],
  'person-year': ['person', 'year'],
  'person-block': ['year', 'block', 'person'],
  'block-rotation': ['year', 'block', 'rotation'],
  absence: ['absence'],
  'person-week': ['monday', 'person', 'rotation'],
  'half-day': ['day', 'half'],
}
/** What the rules of a scope are about is there in some random schedules and not in others. */
const schedulesFor = ({ id, scope }: AnyRule): typeof aSmallSchedule => {
  if (familyOf(id) === 'rotation') return aRotationYear
  return scope === 'person-week' || scope === 'half-day' ? aBlockSchedule : aSmallSchedule
}

const isNobody = ({ data }: Finding): boolean => (data['person'] === undefined) !== (data['name'] === undefined)

/**
 * Tests a rule by drawings. Beside what is drawn it proves, on every drawing and on hundreds of random schedules, that
 * `check` and `encode` agree, that the rule changes nothing it reads, does not depend on the day it is run on unless it
 * says so, finds nothing twice and speaks in whole sentences.
 */
export const testRule = (rule: AnyRule, drawings: Drawings): void => {
  describe(rule.id, () => {
    it('is drawn whole and without repeats', () => expect(drawingFaults(rule, drawings)).toEqual([]))
    it('is encoded unless it is advisory', () => {
      expect(rule.encode !== undefined).toBe(rule.level.kind !== 'advisory')
    })
    for (const [name, drawing] of Object.entries(drawings.ok))
      it(`holds: ${name}`, () => {
        expect(findingsOf(rule, grid(drawing)).map(spoken)).toEqual([])
        expect(ruleFaults(rule, grid(drawing))).toEqual([])
      })
    for (const [name, drawing] of Object.entries(drawings.broken))
      it(`is broken: ${name}`, () => {
        expect(findingsOf(rule, grid(drawing.grid)).map(spoken)).toEqual(drawing.says)
        expect(ruleFaults(rule, grid(drawing.grid))).toEqual([])
      })
    it('is sound on random schedules, and broken by some', { timeout: 180_000 }, () => {
      let broken = 0
      fc.assert(
        fc.property(schedulesFor(rule), (schedule) => {
          const faults = ruleFaults(rule, schedule)
          if (findingsOf(rule, schedule).length > 0) broken += 1
          if (faults.length > 0) throw new Error([...faults, draw(schedule)].join('\n'))
        }),
        { numRuns: RANDOM_SCHEDULES },
      )
      expect(broken).toBeGreaterThan(0)
    })
  })
}
