import { describe, expect, it } from 'vitest'
import { presetFacts } from '#testing/seeds/preset-facts.ts'
import { codesMeant } from './codes-meant.ts'

const activities = presetFacts().activity ?? []
const meant = (typed: string, often: readonly string[] = []) =>
  codesMeant(typed, activities, (code) => often.filter((one) => one === code).length).map(({ code }) => code)

describe('codes that are meant', () => {
  it('are the exact one first, then those that begin so, then aliases and names', () => {
    expect(meant('c')[0]).toBe('C')
    expect(meant('c').slice(1, 3)).toEqual(['C-I', 'C-N'])
    expect(meant('optho')[0]).toBe('Ophtho')
    expect(meant('lecture')).toContain('LEC')
    expect(meant('zzz')).toEqual([])
  })

  it('are those used most first where nothing more is typed, and never archived', () => {
    expect(meant('', ['US', 'LEC']).slice(0, 2)).toEqual(['LEC', 'US'])
    expect(meant('', ['US', 'LEC', 'US']).slice(0, 2)).toEqual(['US', 'LEC'])
    const archived = activities.map((one) => ({ ...one, archived: one.code === 'C' }))
    expect(codesMeant('c', archived, () => 0).some(({ code }) => code === 'C')).toBe(false)
  })
})
