import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { Activity } from '#domain/rotations/activity.ts'
import { type Rotation, codeOf, titleOf } from '#domain/rotations/rotation.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import { tidy } from '#spreadsheets/rotations/plain-words.ts'
import { type RotationMeant, type RotationPlace, sheetRotationReader } from '#spreadsheets/rotations/rotation-meant.ts'
import { type CodeMeant, codeKey, codeReader } from '#spreadsheets/rotations/written-code.ts'
import { plainWords } from '#spreadsheets/rotations/plain-words.ts'
import { roleInWords, whoOf } from '../leave-import/who.ts'
import { type Remembered, rememberedCodes, rememberedRotations } from './remembered-words.ts'
import type { NameRead, WordRead } from './report.ts'
import type { Choices } from './staging.ts'

const CELLS_SHOWN = 12

/** What a sheet is held against, and what is kept of names and words while it is. */
export interface Ground {
  readonly facts: Facts
  readonly ay: AcademicYear
  readonly today: Day
  readonly choices: Choices
  /** What a code in a cell means. */
  readonly code: (cell: string, text: string) => CodeMeant
  /** What a text that names a rotation means. One that is a part of what a cell says is no name by itself. */
  readonly rotation: (cell: string, text: string, place: RotationPlace, isPart?: boolean) => RotationMeant
  /** Whom a name means; null when nobody said, or it is left out. */
  readonly person: (name: { readonly cell: string; readonly text: string; readonly said: string }) => string | null
  /** Whether somebody said that the name in a cell is not wanted. */
  readonly isLeftOut: (cell: string) => boolean
  readonly activityOf: (code: string) => Activity | null
  readonly rotationNamed: (name: string) => Rotation | null
  /** What has come together so far. */
  readonly names: () => readonly NameRead[]
  readonly codes: () => readonly WordRead[]
  readonly rotations: () => readonly WordRead[]
  /** What is kept of what was said of codes and rotations. */
  readonly remembered: () => Readonly<Record<'codes' | 'rotations', Remembered>>
}

type Kept = Omit<WordRead, 'cells' | 'isRemembered'> & { readonly cells: Set<string> }

const shown = (words: ReadonlyMap<string, Kept>, { keys }: Remembered): readonly WordRead[] =>
  [...words.values()].map(({ cells, ...word }) => ({
    ...word,
    cells: [...cells].slice(0, CELLS_SHOWN),
    count: cells.size,
    isRemembered: keys.has(word.key),
  }))

/** Makes the ground of a sheet: the program's vocabulary with what was said to be added, and what was said of words. */
export const groundFor = (facts: Facts, ay: AcademicYear, today: Day, choices: Choices): Ground => {
  const activities = new Map(
    [...choices.newActivities.filter(({ code }) => !facts.activity.has(code)), ...facts.activity.values()].map(
      (one) => [one.code, one],
    ),
  )
  const rotations = new Map(
    [...choices.newRotations.filter(({ name }) => !facts.rotation.has(name)), ...facts.rotation.values()].map((one) => [
      one.name,
      one,
    ]),
  )
  const codesSaid = new Map(choices.codes.map(({ key, activity }) => [key, activity]))
  const rotationsSaid = new Map(choices.rotations.map(({ key, rotation }) => [key, rotation]))
  const readCode = codeReader(activities.values(), codesSaid)
  const { read, isName } = sheetRotationReader(rotations.values(), rotationsSaid)
  const codes = new Map<string, Kept>()
  const words = new Map<string, Kept>()
  const names = new Map<string, NameRead>()
  /** Texts of which somebody said what they are, and that are names of it. */
  const namesSaid = new Map<string, string>()

  const activityGuess = (code: string) => ({ id: code, code, name: activities.get(code)?.name ?? code })
  const rotationGuess = (name: string) => {
    const one = rotations.get(name)
    return { id: name, code: one ? codeOf(one) : name, name: one ? titleOf(one) : name }
  }

  const remembered = (): ReturnType<Ground['remembered']> => ({
    codes: rememberedCodes(
      choices.codes.flatMap(({ key, text, activity, remember }) =>
        remember && activity !== null ? [{ key, text, means: activity }] : [],
      ),
      activities.values(),
    ),
    rotations: rememberedRotations(
      choices.rotations.flatMap(({ key, rotation, remember }) => {
        const text = namesSaid.get(key)
        return remember && rotation !== null && text !== undefined ? [{ key, text, means: rotation }] : []
      }),
      rotations.values(),
    ),
  })

  return {
    ...{ facts, ay, today, choices, remembered },
    isLeftOut: (cell) => choices.names.some((one) => one.cell === cell && one.personId === null),
    activityOf: (code) => activities.get(code) ?? null,
    rotationNamed: (name) => rotations.get(name) ?? null,
    code(cell, text) {
      const meant = readCode(text)
      const key = codeKey(text)
      if (meant.kind === 'unknown' || codesSaid.has(key)) {
        const kept = codes.get(key)
        if (kept) kept.cells.add(cell)
        else
          codes.set(key, {
            ...{ key, text: tidy(text), cells: new Set([cell]), count: 1, doubt: null, isChosen: codesSaid.has(key) },
            meant: meant.kind === 'known' ? activityGuess(meant.activity) : null,
            guesses: meant.kind === 'unknown' ? meant.guesses.map(activityGuess) : [],
            state: meant.kind === 'known' ? 'taken' : meant.kind === 'left-out' ? 'left-out' : 'open',
          })
      }
      return meant
    },
    rotation(cell, text, place, isPart = false) {
      const meant = read(text, place)
      const key = plainWords(text)
      if (rotationsSaid.has(key) && !isPart && !namesSaid.has(key) && isName(text)) namesSaid.set(key, tidy(text))
      if (meant.rotation === null || meant.doubt !== null || rotationsSaid.has(key)) {
        const kept = words.get(key)
        if (kept) kept.cells.add(cell)
        else
          words.set(key, {
            ...{
              key,
              text: tidy(text),
              cells: new Set([cell]),
              count: 1,
              doubt: meant.doubt,
              isChosen: rotationsSaid.has(key),
            },
            meant: meant.rotation === null ? null : rotationGuess(meant.rotation),
            guesses: meant.guesses.filter((name) => name !== meant.rotation).map(rotationGuess),
            state: meant.rotation !== null ? 'taken' : meant.isLeftOut ? 'left-out' : 'open',
          })
      }
      return meant
    },
    person({ cell, text, said }) {
      const choice = choices.names.find((one) => one.cell === cell)
      const note = { person: text, raw: { Role: said } }
      const who = whoOf(facts, ay, note, choice && { name: text, personId: choice.personId, remember: choice.remember })
      const { personId, band, candidates, isLeftOut } = who
      if (choice !== undefined || personId === null || who.doubt !== null)
        names.set(cell, {
          ...{ cell, text, said, personId, band },
          personName: personId === null ? null : (facts.person.get(personId)?.name ?? personId),
          candidates: candidates.map(({ person, score }) => ({
            personId: person,
            personName: facts.person.get(person)?.name ?? person,
            role: roleInWords(facts, person, ay),
            score,
          })),
          state: isLeftOut ? 'left-out' : personId === null ? 'open' : 'taken',
          isChosen: choice !== undefined,
        })
      return personId
    },
    names: () => [...names.values()],
    codes: () => shown(codes, remembered().codes),
    rotations: () => shown(words, remembered().rotations),
  }
}
