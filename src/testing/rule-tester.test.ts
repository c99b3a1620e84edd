import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fmitWeekAt } from '#domain/schedule/schedule.ts'
import { fmitBackToBack as real } from '#rules/fmit/fmit-back-to-back.ts'
import type { Rule } from '#rules/kit.ts'
import { grid } from './grid.ts'
import { aSmallSchedule } from './random-schedule.ts'
import { drawingFaults, ruleFaults } from './rule-tester.ts'

const TWO_IN_A_ROW = grid('Ada | ####### | #######')

/** The rule, its check reporting other data. */
const reporting = (
  data: (given: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>,
): Rule<'fmit-week'> => ({
  // prettier-ignore
  ...real,
  check: (schedule, key) =>
    real.check(schedule, key).map((broken) => ({ ...broken, data: data(broken.data) as typeof broken.data })),
})
const saying = (text: string): Rule<'fmit-week'> => ({ ...real, messages: { inARow: { severity: 'critical', text } } })

describe('the rule tester sees', () => {
  it('nothing wrong with a good rule', () => expect(ruleFaults(real, TWO_IN_A_ROW)).toEqual([]))

  const planted: readonly (readonly [string, Rule<'fmit-week'>, RegExp])[] = [
    ['an encode that allows what check finds', { ...real, encode: () => undefined }, /check finds what encode allows/],
    ['an encode that forbids what check allows', { ...real, check: () => [] }, /encode forbids what check allows/],
    ['a finding reported twice', { ...real, check: (s, k) => [...real.check(s, k), ...real.check(s, k)] }, /found twice/], // prettier-ignore
    ['a finding that lies nowhere', reporting(({ person, name, weeks }) => ({ person, name, weeks, week: undefined })), /not of its own instance|nothing to fill/], // prettier-ignore
    [
      'a finding of another instance',
      reporting((data) => ({ ...data, week: '2027-03-05' })),
      /not of its own instance/,
    ],
    ['a person without a name', { ...reporting(({ name: _, ...data }) => data), messages: { inARow: { severity: 'critical', text: 'Back to back in {week|week}.' } } }, /a person without the name/], // prettier-ignore
    ['a sentence without an end', saying('{name} has {weeks|weeks} back to back'), /not a sentence/],
    ['a date for machines in a sentence', saying('{name} is on again on {week}.'), /not a sentence/],
    ['a rule that depends on the day', { ...real, check: (s, k) => (s.today > k ? [] : real.check(s, k)) }, /depend on the day/], // prettier-ignore
  ]
  it.each(planted)('%s', (_, rule, fault) => {
    const faults = (() => {
      try {
        return ruleFaults(rule, TWO_IN_A_ROW).join('\n')
      } catch (error) {
        return String(error)
      }
    })()
    expect(faults).toMatch(fault)
  })

  it('a placeholder that nothing fills', () =>
    expect(() => ruleFaults(saying('{nobody} is on again.'), TWO_IN_A_ROW)).toThrow('nothing to fill {nobody}'))

  it.each([
    ['takes a fact away', (facts: Map<string, unknown>) => facts.clear()],
    ['adds a fact', (facts: Map<string, unknown>) => facts.set('2027-01-01', {})],
  ])('a rule that %s', (_, write) => {
    const rule: Rule<'fmit-week'> = {
      ...real,
      check(schedule, key) {
        write(schedule.facts.fmitWeek as Map<string, unknown>)
        return real.check(schedule, key)
      },
    }
    expect(() => ruleFaults(rule, grid('Ada | ####### | #######'))).toThrow('a rule must not')
  })

  it('a rule that writes into a fact', () => {
    const rule: Rule<'fmit-week'> = {
      ...real,
      check(schedule, key) {
        Object.assign(fmitWeekAt(schedule, key) ?? {}, { note: 'seen' })
        return real.check(schedule, key)
      },
    }
    expect(() => ruleFaults(rule, grid('Ada | ####### | #######'))).toThrow(/read only|not extensible/)
  })

  it('by random schedules what a drawing alone does not show', () => {
    // Right in the drawing, wrong for everybody who is not in it.
    const careless: Rule<'fmit-week'> = {
      ...real,
      check: (schedule, key) => real.check(schedule, key).filter(({ data }) => data['person'] === 'Ada'),
    }
    expect(ruleFaults(careless, TWO_IN_A_ROW)).toEqual([])
    const result = fc.check(fc.property(aSmallSchedule, (schedule) => ruleFaults(careless, schedule).length === 0))
    expect(result.failed).toBe(true)
  })
})

describe('drawings', () => {
  const broken = { two: { grid: 'Ada | ####### | #######', says: [] } }
  it.each([
    ['none that holds', { ok: {}, broken }, 'no drawing in which the rule holds'],
    ['none that is broken', { ok: { one: 'Ada | #######' }, broken: {} }, 'no drawing in which the rule is broken'],
    ['one twice', { ok: { one: 'Ada | #######', same: '  Ada |  #######' }, broken }, 'drawn twice: Ada | #######'],
  ])('refused: %s', (_, drawings, fault) => expect(drawingFaults(real, drawings)).toContain(fault))

  it('refused: a message that none shows', () => {
    const rule = { ...real, messages: { ...real.messages, spare: { severity: 'info' as const, text: 'Spare.' } } }
    expect(drawingFaults(rule, { ok: { one: 'Ada | #######' }, broken })).toEqual([
      'no drawing shows the message "spare"',
    ])
  })
})
