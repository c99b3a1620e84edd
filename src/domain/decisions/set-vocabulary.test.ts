import { describe, expect, it } from 'vitest'
import { factsOf } from '#testing/builders.ts'
import { presetFacts } from '#testing/seeds/preset-facts.ts'
import { day } from '../calendar/day.ts'
import { addActivity, editActivity, orderOverlays } from './set-vocabulary.ts'

const facts = factsOf(presetFacts())
const schedule = { facts, today: day('2026-11-25') }
const clinic = facts.activity.get('C')
if (!clinic) throw new Error('the preset has no clinic')
const reasonOf = (decided: { readonly ok: boolean; readonly refusal?: { readonly reason: string } }) =>
  decided.ok ? null : decided.refusal?.reason

describe('what half-days can be', () => {
  it('means one activity by every way of writing it, however its letters are', () => {
    const other = { ...clinic, code: 'WC', name: 'Wound care', aliases: ['WND'] }
    expect(addActivity(schedule, other).ok).toBe(true)
    expect(reasonOf(addActivity(schedule, { ...other, code: 'c' }))).toBe('code_taken')
    expect(reasonOf(addActivity(schedule, { ...other, aliases: ['lec'] }))).toBe('alias_taken')
    expect(reasonOf(addActivity(schedule, { ...other, aliases: ['OPTHO'] }))).toBe('alias_taken')
    expect(editActivity(schedule, { code: 'C', aliases: [...clinic.aliases, 'Cl'] }).ok).toBe(true)
    expect(reasonOf(editActivity(schedule, { code: 'C', aliases: ['CC'] }))).toBe('alias_taken')
    expect(reasonOf(editActivity(schedule, { code: 'ZZ', name: 'x' }))).toBe('unknown_activity')
  })

  it('may be written as something archived was', () => {
    const lecture = facts.activity.get('LEC')
    if (!lecture) throw new Error('the preset has no lecture')
    const archived = new Map(facts.activity).set('LEC', { ...lecture, archived: true })
    const without = { ...schedule, facts: { ...facts, activity: archived } }
    expect(editActivity(without, { code: 'C', aliases: ['lec'] }).ok).toBe(true)
  })
})

describe('the order of what the program does', () => {
  const ids = [...facts.overlay.keys()]

  it('is that of the ids, in steps of ten, and changes nothing that has its place already', () => {
    const turned = orderOverlays(schedule, [...ids].reverse())
    if (!turned.ok) throw new Error(turned.refusal.message)
    const orders = turned.value.changes.map(({ to }) => to && 'order' in to && [to.id, to.order])
    expect(orders).toEqual([
      ['intern-clinic', 10],
      ['last-wednesday-advising', 30],
      ['last-wednesday-lecture', 40],
    ])
  })

  it('names everything, each once', () => {
    expect(reasonOf(orderOverlays(schedule, ids.slice(1)))).toBe('order_incomplete')
    expect(reasonOf(orderOverlays(schedule, [...ids.slice(1), ids[1] ?? '']))).toBe('order_incomplete')
    expect(reasonOf(orderOverlays(schedule, [...ids, 'none']))).toBe('unknown_overlay')
  })
})
