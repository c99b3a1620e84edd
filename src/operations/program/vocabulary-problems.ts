import type { Facts } from '#domain/schedule/facts.ts'
import { type Problem, problemIn, shown } from './problem.ts'
import { NO_TEXT, type ProgramFile, type Section, recordName, rotationName } from './program-file.ts'
import type { FileRotation } from './vocabulary-records.ts'

/** What a file says of activities and rotations that cannot be: codes that clash, names and codes that nothing has. */
export const vocabularyProblems = (file: ProgramFile, base: Facts): readonly Problem[] => [
  ...activityProblems(file, base),
  ...codeProblems(file, base),
  ...unknownActivities(file, base),
  ...unknownRotations(file),
  ...textProblems(file),
]

const KEEP_ONE = 'Choose another for one of the two.'

/** Two activities whose codes differ only in how their letters are written could not be told apart. */
const activityProblems = ({ activities = [] }: ProgramFile, base: Facts): readonly Problem[] => {
  const first = new Map<string, string>()
  for (const { code } of base.activity.values()) first.set(code.toLowerCase(), code)
  const inFile = new Map<string, number>()
  return activities.flatMap(({ code }, index) => {
    const key = code.toLowerCase()
    const [before, known] = [inFile.get(key), first.get(key)]
    inFile.set(key, before ?? index)
    if (before !== undefined)
      return [problemIn('activities', index, 'code', `${code} is in ${recordName('activities', before)} already. ${KEEP_ONE}`)] // prettier-ignore
    if (known !== undefined && known !== code)
      return [problemIn('activities', index, 'code', `The program has ${known}, which differs from ${code} in letters alone. Write it so.`)] // prettier-ignore
    return []
  })
}

type Described = Pick<FileRotation, 'name' | 'code' | 'archived'>

/** Two rotations in use that have one code could not be told apart in a cell. */
const codeProblems = (file: ProgramFile, base: Facts): readonly Problem[] => {
  const records = file.rotations.map((record): Described => (typeof record === 'string' ? { name: record } : record))
  const named = new Set(records.map(({ name }) => name))
  const owners = new Map<string, string>()
  for (const { name, code, archived } of base.rotation.values())
    if (code !== null && !archived && !named.has(name)) owners.set(code.toLowerCase(), name)
  return records.flatMap(({ name, code: said, archived: isArchived }, index) => {
    const known = base.rotation.get(name)
    const code = said === undefined ? (known?.code ?? null) : said
    if (code === null || (isArchived ?? known?.archived ?? false)) return []
    const owner = owners.get(code.toLowerCase())
    if (owner === undefined) {
      owners.set(code.toLowerCase(), name)
      return []
    }
    if (owner === name) return []
    return [problemIn('rotations', index, 'code', `${code} is the code of ${JSON.stringify(owner)} already. ${KEEP_ONE}`)] // prettier-ignore
  })
}

const unknownActivities = (file: ProgramFile, base: Facts): readonly Problem[] => {
  const known = new Set([...(file.activities ?? []).map(({ code }) => code), ...base.activity.keys()])
  const unknown = (section: Section, index: number, field: string, code: string): readonly Problem[] =>
    known.has(code)
      ? []
      : [problemIn(section, index, field, `No activity has the code ${code}. Correct it, or add it to activities.`)]
  const inCells = (section: Section, index: number, field: string, cells: readonly { readonly activity: string }[]) =>
    cells.flatMap(({ activity }, at) => unknown(section, index, `${field}.${String(at)}.activity`, activity))
  return [
    ...file.rotations.flatMap((record, i) => {
      if (typeof record === 'string') return []
      const { specialty = [], pattern = [], requirement } = record
      return [
        ...specialty.flatMap((code, at) => unknown('rotations', i, `specialty.${String(at)}`, code)),
        ...inCells('rotations', i, 'pattern', pattern),
        ...inCells('rotations', i, 'requirement.protectedSlots', requirement?.protectedSlots ?? []),
      ]
    }),
    ...(file.overlays ?? []).flatMap(({ activity }, i) => unknown('overlays', i, 'activity', activity)),
    ...(file.facultyWeeks ?? []).flatMap(({ cells }, i) => inCells('facultyWeeks', i, 'cells', cells)),
    ...(file.pins ?? []).flatMap(({ activity }, i) => unknown('pins', i, 'activity', activity)),
  ]
}

const unknownRotations = (file: ProgramFile): readonly Problem[] => {
  const known = new Set(file.rotations.map(rotationName))
  const unknown = (section: Section, index: number, field: string, name: string | undefined): readonly Problem[] =>
    name === undefined || known.has(name)
      ? []
      : [
          problemIn(
            section,
            index,
            field,
            `No rotation is called ${JSON.stringify(name)}. Correct it, or add it to rotations.`,
          ),
        ]
  return [
    ...file.rotations.flatMap((record, i) =>
      typeof record === 'string' || !record.halves
        ? []
        : [
            ...unknown('rotations', i, 'halves.first', record.halves.first),
            ...unknown('rotations', i, 'halves.second', record.halves.second),
          ],
    ),
    ...file.rotationPlan.flatMap(({ rotation, second }, i) => [
      ...unknown('rotationPlan', i, 'rotation', rotation),
      ...unknown('rotationPlan', i, 'second', second),
    ]),
  ]
}

/** Every text within a value, with the fields that lead to it. */
const textsIn = (
  value: unknown,
  path: readonly string[] = [],
): readonly { readonly field: string; readonly text: string }[] => {
  if (typeof value === 'string') return [{ field: path.join('.'), text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, inner]) => textsIn(inner, [...path, field]))
}

const WITH_TEXTS = ['activities', 'rotations', 'overlays', 'facultyWeeks', 'rotationPlan', 'pins', 'absences'] as const

/** Texts that no database keeps, where the domain's own schemas would take them. */
const textProblems = (file: ProgramFile): readonly Problem[] =>
  WITH_TEXTS.flatMap((section) =>
    (file[section] ?? []).flatMap((record, index) =>
      textsIn(record)
        .filter(({ text }) => NO_TEXT.test(text))
        .map(({ field, text }) =>
          problemIn(section, index, field, `It is ${shown(text)}. A character in it is no text. Take it out.`),
        ),
    ),
  )
