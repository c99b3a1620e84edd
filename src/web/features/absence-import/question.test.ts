import { describe, expect, it } from 'vitest'
import { aBatch, aCandidate, aRow, anUnknown } from './batch.test-data.ts'
import { type Filled, type Question, actionOption, editOf, lettersApart, questionOf, slipWords } from './question.ts'
import type { Row } from './batch.ts'

const MAYA = aCandidate('lindqvist', 'Maya Lindqvist', 0.756)
const OSKAR = aCandidate('lindgren', 'Oskar Lindgren', 0.55, 'PGY-3, no longer active')
const unknown = [anUnknown('9', 'LINDQUIST', [MAYA, OSKAR]), anUnknown('34', 'LINDQUIST', [MAYA, OSKAR])]
const nothing: Filled = { else: null, remember: true, correction: {} }

const asked = (row: Row, rows: readonly Row[] = [row]) => questionOf(aBatch(rows), row)
const take = (row: Row, question: Question, id: string, filled: Partial<Filled> = {}) => {
  const option = question.options.find((one) => one.id === id)
  if (!option) throw new Error(`${id} is not offered`)
  return editOf(row, question, option, { ...nothing, ...filled })
}
const there: Row['meets'][number] = { absenceId: 'a1', rowId: null, row: null, first: '2027-05-01', last: '2027-05-05', type: 'vacation', status: 'approved', relation: 'partial' } // prettier-ignore

describe('a name nobody is found for', () => {
  const [first, second] = unknown as [Row, Row]
  const question = asked(first, [...unknown, anUnknown('17', 'Dr. Tran')])

  it('is asked for once, for all of its rows', () =>
    expect(question).toMatchObject({
      about: 'who',
      lead: 'Name 1 of 2 · rows 9 and 34',
      title: 'Who is “LINDQUIST”?',
      preset: 'person:lindqvist',
    }))
  it('offers who it may be with how likely that is, anybody else, and to leave the rows out', () => {
    expect(question.options.map(({ title, aside }) => [title, aside?.words])).toEqual([
      ['Maya Lindqvist', 'likely'],
      ['Oskar Lindgren', 'unlikely'],
      ['Someone else…', undefined],
      ['Leave these 2 rows out', undefined],
    ])
    expect(question.options[0]?.detail).toBe('Core faculty. One letter differs.')
    expect(question.options[0]?.verb).toBe('It is Lindqvist')
  })
  it('chooses nobody by itself where two fit as well', () =>
    expect(asked({ ...first, band: 'ambiguous' }).preset).toBeNull())
  it('chooses nobody who is unlikely', () => expect(asked(anUnknown('1', 'LIND', [OSKAR])).preset).toBeNull())
  it('settles every row of the name, and is remembered', () =>
    expect(take(first, question, 'person:lindqvist')).toEqual({
      kind: 'name',
      name: 'LINDQUIST',
      rowIds: ['9', second.id],
      person: { id: 'lindqvist', name: 'Maya Lindqvist' },
      remember: true,
    }))
  it('may be someone else, once they are found', () => {
    expect(take(first, question, 'else')).toBeNull()
    expect(take(first, question, 'else', { else: { id: 'abdi', name: 'Farhan Abdi' }, remember: false })).toMatchObject(
      { person: { id: 'abdi' }, remember: false },
    )
  })
  it('may have its rows left out, which is nothing to remember', () =>
    expect(take(first, question, 'out')).toMatchObject({ kind: 'name', person: null, remember: false }))
  it('is asked of the row alone when it has none', () => {
    const nameless = anUnknown('5', '')
    const alone = questionOf(aBatch([nameless], { names: [] }), nameless)
    expect(alone.title).toBe('Whose row is this?')
    expect(take(nameless, alone, 'else', { else: { id: 'abdi', name: 'Farhan Abdi' } })).toEqual({
      kind: 'row',
      rowId: '5',
      change: { personId: 'abdi' },
      personName: 'Farhan Abdi',
    })
    expect(take(nameless, alone, 'out')).toEqual({ kind: 'row', rowId: '5', change: { action: 'skip' } })
  })
})

describe('how a written name differs', () => {
  it.each([
    ['LINDQUIST', 'Maya Lindqvist', 'One letter differs.'],
    ['LINDQVIST, M', 'Maya Lindqvist', 'The surname is the same.'],
    ['Dr. Nakagawwaa', 'Rei Nakagawa', 'Two letters differ.'],
    ['SORENSEN', 'Anna Sörensen', 'The surname is the same.'],
    ['Tran', 'Galina Petrova', null],
    ['', 'Galina Petrova', null],
  ])('%s, %s', (written, name, words) => expect(slipWords(written, name)).toBe(words))
  it('is counted as letters to change, add or leave out', () => {
    expect(lettersApart('kitten', 'sitting')).toBe(3)
    expect(lettersApart('', 'abc')).toBe(3)
  })
})

describe('what each action would do', () => {
  const row = aRow('18', { meets: [there] })
  it.each([
    ['merge', 'Join them', 'One absence: 1 – 9 May.'],
    ['extend', 'Make what is there longer', '1 – 5 May becomes 1 – 9 May.'],
    ['replace', 'Replace what is there', '1 – 5 May goes, 3 – 9 May comes.'],
    ['create', 'Keep both', '3 – 9 May comes in beside 1 – 5 May.'],
    ['skip', 'Leave this row out', '1 – 5 May stays as it is.'],
  ] as const)('%s', (action, title, detail) => expect(actionOption(action, row, 2026)).toMatchObject({ title, detail }))
  it('is to take it in, where nothing is there', () =>
    expect(actionOption('create', aRow('1'), 2026)).toMatchObject({ title: 'Take it in', detail: '3 – 9 May is new.' }))
})

describe('a row that meets another', () => {
  const row = aRow('18', { meets: [there], action: null, settled: false, choices: ['merge', 'create', 'skip'], result: { kind: 'choose', text: 'Meets' } }) // prettier-ignore
  it('asks what to do, and guesses nothing', () => {
    const question = asked(row)
    expect(question.about).toBe('choose')
    expect(question.preset).toBeNull()
    expect(question.options.map(({ id }) => id)).toEqual(['action:merge', 'action:create', 'action:skip', 'correct'])
    expect(take(row, question, 'action:merge')).toEqual({ kind: 'row', rowId: '18', change: { action: 'merge' } })
  })
})

describe('a row that cannot be read', () => {
  const row = aRow('63', { first: null, last: null, settled: false, result: { kind: 'unreadable', text: 'It ends before it starts.' } }) // prettier-ignore
  it('asks what is meant', () => {
    const question = asked(row)
    expect(question.preset).toBe('correct')
    expect(take(row, question, 'correct')).toBeNull()
    expect(take(row, question, 'correct', { correction: { first: '2027-03-29' } })).toEqual({
      kind: 'row',
      rowId: '63',
      change: { first: '2027-03-29' },
    })
    expect(take(row, question, 'out')).toEqual({ kind: 'row', rowId: '63', change: { action: 'skip' } })
  })
})

describe('a row read with a doubt', () => {
  const doubt = { field: 'first' as const, message: '“Mrach” was read as March.', accepted: false }
  const row = aRow('7', { doubts: [doubt], result: { kind: 'doubt', text: doubt.message } })
  it('asks whether it is right', () => {
    const question = asked(row)
    expect(question.title).toBe('Is 3 – 9 May right?')
    expect(take(row, question, 'right')).toEqual({ kind: 'row', rowId: '7', change: { accepted: true } })
  })
  it('that others have too may be looked at for all of them', () => {
    const others = [row, aRow('8', { doubts: [doubt], result: row.result }), aRow('9', { doubts: [{ ...doubt, accepted: true }] })] // prettier-ignore
    const question = asked(row, others)
    expect(question.options[1]).toMatchObject({ title: 'Right in all 2 rows that say so', detail: doubt.message })
    expect(take(row, question, 'everywhere')).toEqual({ kind: 'doubt', field: 'first', message: doubt.message })
    expect(asked(row).options.map(({ id }) => id)).toEqual(['right', 'correct', 'out'])
  })
  it('of a name is looked at once, for all of its rows, and remembered', () => {
    const byName = { field: 'person' as const, message: '“OSEI” was taken for Kwabena Osei.', accepted: false }
    const unsure = aRow('8', { doubts: [byName], result: { kind: 'doubt', text: byName.message } })
    const names = [{ name: 'OSEI', rows: [8, 21], rowIds: ['8', '21'], candidates: [], personId: 'osei', band: 'warn' as const, settled: false, leftOut: false, remember: false }] // prettier-ignore
    const question = questionOf(aBatch([unsure], { names }), unsure)
    expect(question).toMatchObject({ lead: 'Rows 8 and 21', title: 'Is “OSEI” Kwabena Osei?' })
    expect(take(unsure, question, 'right')).toMatchObject({ kind: 'name', rowIds: ['8', '21'], person: { id: 'osei' }, remember: true }) // prettier-ignore
    expect(question.options.map(({ id }) => id)).toContain('else')
  })
  it('is looked at by whoever settles the row otherwise', () => {
    const meets = aRow('7', { doubts: [doubt], action: null, settled: false, choices: ['create', 'skip'], result: { kind: 'choose', text: 'Meets' } }) // prettier-ignore
    expect(take(meets, asked(meets), 'action:create')).toEqual({ kind: 'row', rowId: '7', change: { action: 'create', accepted: true } }) // prettier-ignore
  })
  it('is told when it only waits for the row it is joined with', () =>
    expect(asked({ ...row, doubts: [] }).about).toBe('told'))
})

describe('a row that asks nothing', () => {
  it('tells what it comes to, and what else could be done', () => {
    const row = aRow('4')
    const question = asked(row)
    expect(question).toMatchObject({ about: 'told', title: 'New', preset: 'action:create' })
    expect(take(row, question, 'action:create')).toBeNull()
    expect(take(row, question, 'action:skip')).toEqual({ kind: 'row', rowId: '4', change: { action: 'skip' } })
  })
  it('may be given to someone else after all', () =>
    expect(take(aRow('4'), asked(aRow('4')), 'else', { else: { id: 'abdi', name: 'Farhan Abdi' } })).toMatchObject({
      change: { personId: 'abdi' },
    }))
})
