import { USUAL_WEEKEND } from '#domain/calendar/weekend.ts'
import { PROGRAM } from '#domain/decisions/areas.ts'
import { sameFact } from '#domain/schedule/change.ts'
import { FACT_KIND_NAMES, type Facts, type Program } from '#domain/schedule/facts.ts'
import type { Author, LogEntry, LogQuery, Snapshot } from '#store/store.ts'
import { PRESET_HALVES, PRESET_ROTATIONS } from './preset/rotations.ts'

/** Who the history says the sample program is from; by it the sample is known again. */
export const SAMPLE_AUTHOR: Author = { id: 'sample', name: 'Sample program' }

/** Asks the log for the change set that brought the sample. */
export const SAMPLE_QUERY: LogQuery = { area: PROGRAM, authorId: SAMPLE_AUTHOR.id, sources: ['import'], limit: 1 }

/** What a program is called until somebody names it. */
export const UNNAMED = 'Residency program'

/** A program that has said nothing of itself yet. */
export const newProgram = (timezone: string): Program => ({
  ...{ name: UNNAMED, timezone, lockDate: null },
  weekend: [...USUAL_WEEKEND],
})

/** The people of the sample whom nobody has edited since. */
export const samplePeople = (snapshot: Snapshot, sample: LogEntry): ReadonlySet<string> =>
  new Set([...snapshot.facts.person.keys()].filter((id) => snapshot.versionOf('person', id) === sample.seq))

/** Facts without some people, all that names them or was of that, and the name of the sample program. */
export const withoutSample = (facts: Facts, gone: ReadonlySet<string>): Facts => {
  const names = (fact: object): boolean =>
    Object.entries(fact).some(([field, value]) => NAMING.has(field) && typeof value === 'string' && gone.has(value))
  const kept = FACT_KIND_NAMES.map((kind) => [
    kind,
    new Map<string, unknown>(
      [...facts[kind]].filter(([key, fact]) => !(kind === 'person' ? gone.has(key) : names(fact))),
    ),
  ])
  // Each kind keeps its own facts, which the compiler cannot follow through a list of all kinds.
  const rest = Object.fromEntries(kept) as Facts
  const absenceDetail = new Map([...facts.absenceDetail].filter(([id]) => rest.absence.has(id)))
  const goes = new Set([...facts.rotation.keys()].filter((name) => isOfSample(facts, rest, name)))
  const without = <Value>(known: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> =>
    new Map([...known].filter(([name]) => !goes.has(name)))
  const renamed = [...facts.program].map(([key, program]): [string, Program] => [key, { ...program, name: UNNAMED }])
  return {
    ...rest,
    absenceDetail,
    rotation: without(facts.rotation),
    rotationPattern: without(facts.rotationPattern),
    weeklyRequirement: without(facts.weeklyRequirement),
    program: new Map(renamed),
  }
}

/** Rotations of the sample go when nobody is left on them, unless somebody has said something else of them. */
const isOfSample = (facts: Facts, rest: Facts, name: string): boolean => {
  const isPlanned = [...rest.plannedRotation.values()].some((one) => one.rotation === name || one.second === name)
  const preset = PRESET.get(name)
  return !isPlanned && preset !== undefined && sameFact(facts.rotation.get(name), preset)
}

const PRESET = new Map([...PRESET_ROTATIONS, ...PRESET_HALVES].map((rotation) => [rotation.name, rotation]))

/** The fields by which a fact names the person it is about. */
const NAMING: ReadonlySet<string> = new Set(['person', 'resident'])
