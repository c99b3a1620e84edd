import { PROGRAM } from '#domain/decisions/areas.ts'
import { type Result, done } from '#domain/result.ts'
import { type Change, changeTo, changesBetween } from '#domain/schedule/change.ts'
import { type Facts, NO_FACTS } from '#domain/schedule/facts.ts'
import type { Author, Store, StoreRefusal } from '#store/store.ts'
import { dayIn } from '../context.ts'
import { SAMPLE_AUTHOR, newProgram } from './sample-facts.ts'
import { sampleProgram } from './sample/sample-program.ts'

export interface SetUp {
  readonly programId: string
  /** IANA name of the zone the program's days are those of, until the program says. */
  readonly timezone: string
  /** Fill an empty program with the sample. */
  readonly sample: boolean
  readonly now: Date
}

/** What was there, or what was made: nothing was to do, a program without anybody, the sample program. */
export type SetUpDone = 'ready' | 'named' | 'sample'

const CREATOR: Author = { id: 'turnus', name: 'Turnus' }

const changesTo = (facts: Facts, to: Facts): readonly Change[] =>
  changesBetween({ ...NO_FACTS, program: facts.program }, to)

/** Makes the program when there is none, gives it a name and a timezone, and the sample when nobody is in it. */
export const setUpProgram = async (
  store: Store,
  { programId, timezone, sample, now }: SetUp,
): Promise<Result<SetUpDone, StoreRefusal>> => {
  // Another process may have made it at the same moment, which is as good.
  await store.createProgram(programId)
  const { facts } = await store.read(programId)
  const isSample = sample && facts.person.size === 0
  if (!isSample && facts.program.size > 0) return done('ready')
  const saved = await store.change<SetUpDone, StoreRefusal>(
    programId,
    isSample ? SAMPLE_AUTHOR : CREATOR,
    now,
    (ground) => {
      const lacksPeople = isSample && ground.facts.person.size === 0
      const changes = lacksPeople
        ? changesTo(ground.facts, sampleProgram(dayIn(timezone, now), timezone))
        : ground.facts.program.size > 0
          ? []
          : changeTo(ground.facts, 'program', 'program', newProgram(timezone))
      const summary = isSample ? 'The sample program, with invented people.' : 'The program was made.'
      return done({
        changeSet: { changes, summary, source: 'import', reason: null, area: PROGRAM },
        answer: isSample ? 'sample' : 'named',
      })
    },
  )
  return saved.ok ? done(saved.value.entry === null ? 'ready' : saved.value.answer) : saved
}
