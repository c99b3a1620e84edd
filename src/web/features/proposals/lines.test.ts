import { describe, expect, it } from 'vitest'
import { linesOf } from './lines.ts'
import { aPreview, aRow } from './preview.test-data.ts'
import type { ViewName } from './proposal-search.ts'

/** The lines of a view as a drawing: a group by its title, a row by its id, indented, ↳ where it was before. */
const drawn = (view: ViewName, preview = aPreview()): readonly string[] =>
  linesOf(view, preview).map((line) =>
    line.kind === 'group' ? line.group.title : `  ${line.row.id}${line.sameAs === null ? '' : ` ↳ ${line.sameAs}`}`,
  )

describe('by person', () => {
  it('lists a change under everybody it touches, and says so from the second on', () =>
    expect(drawn('person')).toEqual([
      'Halvorsen, Tor',
      '  week-41',
      '  week-47',
      'Lindqvist, Maya',
      '  week-47 ↳ Halvorsen',
      'Nakagawa, Rei',
      '  week-46',
    ]))

  it('leads from every further mention to the first', () => {
    const people = ['Tor Halvorsen', 'Maya Lindqvist', 'Rei Nakagawa'].map((name) => ({ id: name, name }))
    expect(drawn('person', aPreview({ rows: [aRow({ id: 'swap', people })] }))).toEqual([
      'Halvorsen, Tor',
      '  swap',
      'Lindqvist, Maya',
      '  swap ↳ Halvorsen',
      'Nakagawa, Rei',
      '  swap ↳ Halvorsen',
    ])
  })

  it('keeps what is about nobody', () =>
    expect(drawn('person', aPreview({ rows: [aRow({ id: 'dates', people: [] })] }))).toEqual([
      'About nobody in particular',
      '  dates',
    ]))
})

describe('by date', () => {
  it('goes by the month and the day; what has no date comes last', () =>
    expect(
      drawn('date', aPreview({ rows: [aRow({ id: 'some day', first: null, last: null }), ...aPreview().rows] })),
    ).toEqual(['Apr 2027', '  week-41', 'May 2027', '  week-46', '  week-47', 'Without a date', '  some day']))
})

describe('by rule', () => {
  it('lists what is broken before what is mended, each with the changes behind it, and the rest', () =>
    expect(drawn('rule')).toEqual([
      'Nobody has more than their target.',
      '  week-41',
      '  week-47',
      'Nobody is on service while on leave.',
      '  week-47 ↳ “Nobody has more than their target”',
      'No rule is broken or mended by these',
      '  week-46',
    ]))

  it('tells of a change only what it does to that rule', () => {
    const told = linesOf('rule', aPreview()).flatMap((line) =>
      line.kind === 'row' && line.row.id === 'week-47'
        ? [line.told.map(({ does, finding }) => `${does} ${finding.rule}`)]
        : [],
    )
    expect(told).toEqual([['breaks target'], ['mends leave']])
  })
})

it('gives every line a key of its own', () => {
  for (const view of ['person', 'rule', 'date'] as const) {
    const keys = linesOf(view, aPreview()).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  }
})
