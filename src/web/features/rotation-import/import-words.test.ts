import { describe, expect, it } from 'vitest'
import {
  barWords,
  cellWords,
  figuresOf,
  footerWords,
  importWords,
  keptWords,
  layoutWords,
  newWordsOf,
  openWords,
  stateWords,
} from './import-words.ts'
import type { Import, ImportItem, WordRead } from './import.ts'

const COUNTS = {
  ...{ cells: 2814, read: 51, alreadySo: 3, changing: 35, flagged: 18, leftOut: 13, openNames: 0, openWords: 0 },
}

describe('what is said of an import', () => {
  it('names the sheet and the year', () => {
    expect(layoutWords('block', 9)).toBe('Half-days of Block 9')
    expect(layoutWords(null, null)).toBe('Nothing about rotations')
    expect(importWords({ layout: 'rotation-year', ay: 2025, block: null })).toBe('The residents’ year 2025–26')
    expect(importWords({ layout: 'block', ay: 2025, block: 9 })).toBe('Block 9 of 2025–26')
  })

  it('counts what was read in the words of the sheet', () => {
    expect(figuresOf('block', COUNTS)[0]).toEqual(['half-days read', 51])
    expect(figuresOf('templates', COUNTS).map(([, figure]) => figure)).toEqual([51, 3, 35, 13, 18])
  })

  it.each([
    [0, 0, null],
    [1, 0, '1 name'],
    [0, 1, '1 code or rotation'],
    [2, 3, '2 names and 3 codes and rotations'],
  ])('says of %i names and %i words what is open', (openNames, words, said) =>
    expect(openWords({ ...COUNTS, openNames, openWords: words })).toBe(said),
  )

  it.each([
    [0, 0, 'The plan is so already.'],
    [0, 2, 'First settle 2 names: so far nothing would change.'],
    [3, 0, 'Everything is settled.'],
    [3, 1, '1 name is not settled and stays out.'],
    [3, 2, '2 names are not settled and stay out.'],
  ])('with %i rows and %i open names says what is to be done', (rows, openNames, said) =>
    expect(barWords({ rows, counts: { ...COUNTS, openNames } })).toBe(said),
  )

  it('says of a word what the next sheet makes of what was chosen', () => {
    const word: WordRead = {
      ...{ key: 'surger exp', text: 'Surger Exp', cells: ['R8'], count: 1, doubt: null, guesses: [] },
      ...{ meant: { id: 'SURG', code: 'SURG', name: 'Surgery' }, state: 'taken', isChosen: true, isRemembered: true },
    }
    expect(keptWords(word)).toMatch(/^Accepting remembers it/)
    expect(keptWords({ ...word, isRemembered: false })).toMatch(/for this sheet alone/)
    expect(keptWords({ ...word, isChosen: false })).toBeNull()
    expect(keptWords({ ...word, state: 'left-out', meant: null })).toBeNull()
  })

  it('says what became of it', () => {
    const item = { state: 'staged', rows: 3, counts: { ...COUNTS, openNames: 1 } } as ImportItem
    expect(stateWords(item)).toBe('3 rows to look at; 1 name to settle.')
    const by = { id: 'rosa', name: 'Rosa Tamang' }
    expect(stateWords({ ...item, state: 'applied', taken: 1, appliedBy: by })).toBe('Rosa Tamang accepted 1 row.')
    expect(stateWords({ ...item, state: 'rejected', closedBy: by })).toBe('Rosa Tamang discarded it.')
  })

  it('sets the footers side by side', () => {
    const sheet = { counted: 34, tooFew: 4, none: 2 }
    const words = footerWords({ sheet, plan: { ...sheet, tooFew: 6 }, same: 38, differ: [{}, {}] as never, without: { cell: 'E25', text: 'RAMAN' } }) // prettier-ignore
    expect(words).toHaveLength(4)
    expect(words[0]).toBe('The sheet: 34 half-days counted, 4 with too few attendings, 2 with none.')
    expect(words[2]).toBe('They are the same on 38 half-days and differ on 2.')
    expect(words[3]).toMatch(/^The sheet seems not to count “RAMAN” \(E25\)/)
  })

  it('names a few cells and counts the rest', () => {
    expect(cellWords({ cells: ['B7'], count: 1 })).toBe('B7')
    expect(cellWords({ cells: ['B7', 'C9', 'D1', 'E2'], count: 23 })).toBe('B7, C9, D1 and 20 more')
  })

  it('says what is new to the program', () => {
    const words = (newWords: Import['newWords']) => newWordsOf({ newWords } as Import)
    expect(words({ activities: [], rotations: [] })).toBeNull()
    expect(words({ activities: [{ code: 'GAC', name: 'Assessment' }], rotations: ['Basket weaving'] })).toBe(
      'New to the program: GAC (Assessment), Basket weaving.',
    )
  })
})
