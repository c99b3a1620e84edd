/** What a part of a workbook is, by its first element. Only these are read. */
const ROOTS = [
  'Types',
  'Relationships',
  'workbook',
  'sst',
  'styleSheet',
  'worksheet',
  'chartsheet',
  'dialogsheet',
] as const
export type PartRoot = (typeof ROOTS)[number]

/** What may stand before the first element. Each is tried where the last one ended, so nothing is looked at twice. */
const BEFORE = [/\uFEFF|\s+/uy, /<\?[\s\S]*?\?>/y, /<!--[\s\S]*?-->/y]
const ELEMENT = /<(?:[\w.-]+:)?([\w.-]+)/y

/** The first element of a part that is read, by the beginning of its bytes; null of any other. */
export const partRoot = (start: Uint8Array): PartRoot | null => {
  const text = Buffer.from(start).toString('utf8')
  let at = 0
  const skips = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    if (!pattern.test(text)) return false
    at = pattern.lastIndex
    return true
  }
  while (BEFORE.some(skips));
  ELEMENT.lastIndex = at
  const name = ELEMENT.exec(text)?.[1]
  return ROOTS.find((root) => root === name) ?? null
}
