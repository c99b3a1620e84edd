import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aPerson } from '#testing/builders.ts'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import { day } from '../calendar/day.ts'
import type { Result } from '../result.ts'
import { type ChangeSet, applyChanges } from '../schedule/change.ts'
import type { Facts } from '../schedule/facts.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { addAbsence } from './add-absence.ts'
import { assignFmitWeek } from './assign-fmit-week.ts'
import { cancelAbsence } from './cancel-absence.ts'
import { changeFmitWeeks } from './change-fmit-weeks.ts'
import { clearFmitWeek } from './clear-fmit-week.ts'
import { editPerson } from './edit-person.ts'
import { TODAY, attendings, held, hillside, week } from './hillside.test-data.ts'
import { ROSA } from './leave.test-data.ts'
import { type LoggedChangeSet, redo, undo, undoHistory } from './undo.ts'

/** A program that is written to through the log alone, as the store does it. */
interface Book {
  readonly facts: Facts
  readonly log: readonly LoggedChangeSet[]
}
const opened = (schedule: Schedule = hillside()): Book => ({ facts: schedule.facts, log: [] })
const scheduleOf = ({ facts }: Book): Schedule => ({ facts, today: TODAY })
const write = (book: Book, changeSet: ChangeSet, author = 'coordinator', of: number | null = null): Book => ({
  facts: valueOf(applyChanges(book.facts, changeSet.changes)),
  log: [...book.log, { ...changeSet, seq: book.log.length + 1, author: { id: author }, of }],
})
const assigned = (book: Book, number: number, person: string, author?: string): Book =>
  write(book, valueOf(assignFmitWeek(scheduleOf(book), { weekStart: week(number), person, replace: true })), author)
const cleared = (book: Book, number: number, author?: string): Book =>
  write(book, valueOf(clearFmitWeek(scheduleOf(book), { weekStart: week(number) })), author)

const stepped = (
  book: Book,
  author: string,
  step: (facts: Facts, entry: LoggedChangeSet | undefined) => Result<ChangeSet>,
  list: 'undo' | 'redo',
): Result<Book> => {
  const entry = undoHistory(book.log, author)[list].at(-1)
  const result = step(book.facts, entry)
  return result.ok ? { ok: true, value: write(book, result.value, author, entry?.seq ?? null) } : result
}
const undone = (book: Book, author = 'coordinator'): Result<Book> => stepped(book, author, undo, 'undo')
const redone = (book: Book, author = 'coordinator'): Result<Book> => stepped(book, author, redo, 'redo')
const weeksIn = (book: Book) => attendings(scheduleOf(book))

describe('undo', () => {
  test('takes back the last change, then the one before, to the very facts that were', () => {
    const start = opened()
    const one = assigned(start, 10, 'ada')
    const two = assigned(one, 10, 'ben')
    const back = valueOf(undone(two))
    expect(back.facts).toEqual(one.facts)
    expect(valueOf(undone(back)).facts).toEqual(start.facts)
  })

  test('says what it took back, and that it is an undo', () => {
    const book = assigned(opened(), 10, 'ada')
    expect(valueOf(undo(book.facts, book.log[0]))).toMatchObject({
      summary: "Undone: Week 10 is Ada Lovell's.",
      source: 'undo',
      area: 'fmit/2025',
    })
  })

  test('takes back a whole batch', () => {
    const start = opened(hillside([...held('ada', 10), ...held('ben', 14)]))
    const swapped = write(start, valueOf(changeFmitWeeks(scheduleOf(start), { ops: [{ op: 'swap', weekStart: week(10), withWeek: week(14) }], mode: 'atomic' })).changeSet) // prettier-ignore
    expect(weeksIn(swapped)).toEqual({ 10: 'ben', 14: 'ada' })
    expect(valueOf(undone(swapped)).facts).toEqual(start.facts)
  })

  test('goes back a hundred steps, and forth again', () => {
    let book = opened()
    const states = [book.facts]
    for (let i = 0; i < 100; i += 1) {
      book = assigned(book, (i % 52) + 1, ['ada', 'ben', 'cy'][i % 3]!)
      states.push(book.facts)
    }
    for (const facts of states.slice(0, -1).reverse()) {
      book = valueOf(undone(book))
      expect(book.facts).toEqual(facts)
    }
    for (const facts of states.slice(1)) {
      book = valueOf(redone(book))
      expect(book.facts).toEqual(facts)
    }
  })

  test('is refused when there is nothing to undo', () => {
    expect(refusalOf(undone(opened())).reason).toBe('nothing_to_undo')
    expect(refusalOf(undone(valueOf(undone(assigned(opened(), 10, 'ada'))))).reason).toBe('nothing_to_undo')
  })

  test('is refused, naming the week, when somebody else has changed it since', () => {
    const book = assigned(assigned(opened(), 10, 'ada'), 10, 'ben', 'somebody else')
    expect(refusalOf(undone(book))).toEqual({
      reason: 'diverged',
      message: 'Nothing to undo here: week 10 has changed since. Open the history.',
      data: { differing: [{ kind: 'fmitWeek', key: '2025-09-05' }] },
    })
  })

  test('works on when somebody else has changed another week, or has put everything back', () => {
    const elsewhere = assigned(assigned(opened(), 10, 'ada'), 11, 'ben', 'somebody else')
    expect(weeksIn(valueOf(undone(elsewhere)))).toEqual({ 11: 'ben' })
    const replaced = assigned(assigned(opened(), 10, 'ada'), 10, 'ben', 'somebody else')
    expect(weeksIn(valueOf(undone(valueOf(undone(replaced, 'somebody else')))))).toEqual({})
  })

  test('is each author’s own', () => {
    const book = assigned(assigned(opened(), 10, 'ada', 'one'), 11, 'ben', 'two')
    expect(weeksIn(valueOf(undone(book, 'one')))).toEqual({ 11: 'ben' })
    expect(weeksIn(valueOf(undone(book, 'two')))).toEqual({ 10: 'ada' })
  })

  test('names every fact that differs', () => {
    const start = opened()
    const batch = write(start, valueOf(changeFmitWeeks(scheduleOf(start), { ops: [10, 11, 12].map((n) => ({ op: 'assign', weekStart: week(n), person: 'ada' })), mode: 'atomic' })).changeSet) // prettier-ignore
    const refusal = refusalOf(undone(cleared(assigned(batch, 12, 'ben', 'other'), 10, 'other')))
    expect((refusal.data as { differing: readonly { key: string }[] }).differing.map(({ key }) => key)).toEqual([
      '2025-09-19',
      '2025-09-05',
    ])
  })

  test('of two changes of one fact asks only how they left it', () => {
    const { facts } = hillside()
    const [to, then] = [aPerson({ id: 'dot', name: 'Dot' }), aPerson({ id: 'dot', name: 'Dot Vega' })]
    const entry: LoggedChangeSet = {
      changes: [
        { kind: 'person', key: 'dot', from: null, to },
        { kind: 'person', key: 'dot', from: to, to: then },
      ],
      summary: 'Dot Vega is with the program.',
      source: 'edit',
      reason: null,
      area: 'people',
      seq: 1,
      author: { id: 'coordinator' },
      of: null,
    }
    const applied = valueOf(applyChanges(facts, entry.changes))
    expect(valueOf(applyChanges(applied, valueOf(undo(applied, entry)).changes))).toEqual(facts)
    expect(valueOf(redo(facts, entry)).changes).toEqual(entry.changes)
  })

  test('names people and nights in words', () => {
    const book = write(opened(), valueOf(editPerson(hillside(), { person: 'ada', pager: '12' })))
    const since = write(book, valueOf(editPerson(scheduleOf(book), { person: 'ada', pager: '13' })), 'other')
    expect(refusalOf(undone(since)).message).toContain('what is written of Ada Lovell has changed since')
  })

  test('names an absence by whose it is, and not by an id that may tell what it is', () => {
    const id = '2026-05-04-medical-ada'
    const sick = { by: ROSA, id, person: 'ada', first: day('2026-05-04'), type: 'medical' } as const
    const away = write(opened(), valueOf(addAbsence(hillside(), sick)).changeSet)
    const since = write(away, valueOf(cancelAbsence(scheduleOf(away), { by: ROSA, id })), 'other')
    const gone = write(since, valueOf(cancelAbsence(scheduleOf(since), { by: ROSA, id })), 'other')
    expect([since, gone].map((book) => refusalOf(undone(book)).message)).toEqual([
      'Nothing to undo here: the time away of Ada Lovell has changed since. Open the history.',
      'Nothing to undo here: the time away has changed since. Open the history.',
    ])
  })
})

describe('redo', () => {
  test('brings back what was undone, in order', () => {
    const two = assigned(assigned(opened(), 10, 'ada'), 11, 'ben')
    const none = valueOf(undone(valueOf(undone(two))))
    expect(weeksIn(none)).toEqual({})
    const one = valueOf(redone(none))
    expect(weeksIn(one)).toEqual({ 10: 'ada' })
    expect(valueOf(redone(one)).facts).toEqual(two.facts)
    expect(one.log.at(-1)).toMatchObject({ source: 'redo', of: 1, summary: "Redone: Week 10 is Ada Lovell's." })
  })

  test('can itself be undone', () => {
    const again = valueOf(redone(valueOf(undone(assigned(opened(), 10, 'ada')))))
    expect(weeksIn(valueOf(undone(again)))).toEqual({})
  })

  test('is over once something else is done', () => {
    const book = assigned(valueOf(undone(assigned(opened(), 10, 'ada'))), 11, 'ben')
    expect(refusalOf(redone(book)).reason).toBe('nothing_to_redo')
  })

  test('is refused when somebody else has changed the week since', () => {
    const book = assigned(valueOf(undone(assigned(opened(), 10, 'ada'))), 10, 'ben', 'somebody else')
    expect(refusalOf(redone(book))).toMatchObject({
      reason: 'diverged',
      message: 'Nothing to redo here: week 10 has changed since. Open the history.',
    })
  })
})

describe('the history', () => {
  test('is the same in whatever order its entries are read', () => {
    const book = valueOf(undone(assigned(assigned(opened(), 10, 'ada'), 11, 'ben')))
    expect(undoHistory([...book.log].reverse(), 'coordinator')).toEqual(undoHistory(book.log, 'coordinator'))
  })

  test('passes over an undo of what is older than the entries read', () => {
    const book = assigned(valueOf(undone(assigned(opened(), 10, 'ada'))), 11, 'ben')
    const { undo: list, redo: other } = undoHistory(book.log.slice(1), 'coordinator')
    expect([list.map(({ seq }) => seq), other]).toEqual([[3], []])
  })

  const aStep = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.constant('assign'), fc.integer({ min: 1, max: 4 }), fc.constantFrom('ada', 'ben', 'cy')) }, // prettier-ignore
    { weight: 2, arbitrary: fc.constant(['undo'] as const) },
    { weight: 1, arbitrary: fc.constant(['redo'] as const) },
  )

  test('of one author is that of a text editor: a list of states and a place in it', () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 40 }), (steps) => {
        let book = opened()
        let [states, place] = [[book.facts], 0]
        for (const [kind, number, person] of steps) {
          if (kind === 'assign') {
            book = assigned(book, number, person)
            states = [...states.slice(0, place + 1), book.facts]
            place += 1
            continue
          }
          const step = kind === 'undo' ? undone(book) : redone(book)
          const next = kind === 'undo' ? place - 1 : place + 1
          expect(step.ok).toBe(states[next] !== undefined)
          if (step.ok) [book, place] = [step.value, next]
          expect(book.facts).toEqual(states[place])
        }
      }),
    )
  })

  test('of several authors never overwrites what another has written', () => {
    const aTurn = fc.tuple(fc.constantFrom('one', 'two'), aStep)
    fc.assert(
      fc.property(fc.array(aTurn, { maxLength: 40 }), (turns) => {
        let book = opened()
        for (const [author, [kind, number, person]] of turns) {
          if (kind === 'assign') {
            book = assigned(book, number, person, author)
            continue
          }
          const before = book
          const step = kind === 'undo' ? undone(book, author) : redone(book, author)
          if (!step.ok) {
            expect(['nothing_to_undo', 'nothing_to_redo', 'diverged']).toContain(step.refusal.reason)
            continue
          }
          book = step.value
          // What it wrote over was what the change set itself had left there, or found there.
          const { of, changes } = book.log.at(-1)!
          const original = book.log[of! - 1]!
          expect(original.author.id).toBe(author)
          for (const { key, from } of changes) expect(before.facts.fmitWeek.get(key) ?? null).toEqual(from)
        }
      }),
    )
  })
})
