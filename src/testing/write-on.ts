/**
 * A process of its own that opens a data folder and writes through the door until it is killed, two change sets at a
 * time. Each writes the same next number into three facts; when it is told that one is saved, it says its number.
 */
import { done } from '#domain/result.ts'
import { type Change, changeTo } from '#domain/schedule/change.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import { openDatabase } from '#store/open-database.ts'
import { aPerson, aRotation } from './builders.ts'
import { AUTHOR } from './door.ts'
import { valueOf } from './outcome.ts'

const PROGRAM = 'hillside'

const next = (facts: Facts): readonly Change[] => {
  const name = String(Number(facts.yearNote.get('2026')?.text ?? 0) + 1)
  return [
    ...changeTo(facts, 'yearNote', '2026', { year: 2026, text: name }),
    ...changeTo(facts, 'person', 'ada', aPerson({ id: 'ada', name })),
    ...changeTo(facts, 'rotation', name, aRotation(name)),
  ]
}

const { store } = valueOf(await openDatabase({ dataFolder: process.argv[2]! }, { doing: 'turnus start', alone: true }))
await store.createProgram(PROGRAM)

const writeOn = async (): Promise<never> => {
  for (;;) {
    const { entry } = valueOf(
      await store.change(PROGRAM, AUTHOR, new Date(), ({ facts }) =>
        done({
          changeSet: { changes: next(facts), summary: 'Counted on.', source: 'edit', reason: null, area: 'test' },
          answer: null,
        }),
      ),
    )
    process.stdout.write(`${entry?.seq}\n`)
  }
}
await Promise.all([writeOn(), writeOn()])
