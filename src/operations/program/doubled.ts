import { type Problem, problemIn } from './problem.ts'
import { type Section, recordName } from './program-file.ts'

/** Records of one section that share what may be there once. */
export const doubled = <T>(
  section: Section,
  records: readonly T[],
  field: string,
  keyOf: (record: T) => string,
): readonly Problem[] => {
  const first = new Map<string, number>()
  return records.flatMap((record, index) => {
    const key = keyOf(record)
    const before = first.get(key)
    if (before === undefined) {
      first.set(key, index)
      return []
    }
    return [
      problemIn(section, index, field, `${key} is in ${recordName(section, before)} already. Keep one of the two.`),
    ]
  })
}
