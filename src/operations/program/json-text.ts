import { type Result, done, refused } from '#domain/result.ts'

/** Where a text stops being JSON, counted from 1 as editors do. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

const SPACE = /[\t\n\r ]*/y
// The control characters below U+0020 must be escaped inside a JSON string (RFC 8259, section 7).
const PLAIN = /[^"\\\u0000-\u001f]*/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** What may come next in the text. */
type Expectation = 'value' | 'first item' | 'first key' | 'key' | 'colon' | 'comma or end'

/**
 * The offset at which a text stops being JSON, by the grammar of RFC 8259; null when all of it is JSON.
 * `JSON.parse` names an offset for some errors only.
 */
export const firstJsonError = (text: string): number | null => {
  const open: ('{' | '[')[] = []
  let at = 0
  let next: Expectation = 'value'
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const found = pattern.test(text)
    if (found) at = pattern.lastIndex
    return found
  }
  const takeCharacter = (character: string): boolean => {
    if (text[at] !== character) return false
    at += 1
    return true
  }
  // By pieces: one expression for a whole string would outgrow the stack on a long one.
  const takeString = (): boolean => {
    const start = at
    if (!takeCharacter('"')) return false
    do take(PLAIN)
    while (take(ESCAPE))
    if (takeCharacter('"')) return true
    at = start
    return false
  }
  const opened = (bracket: '{' | '['): Expectation => {
    open.push(bracket)
    return bracket === '{' ? 'first key' : 'first item'
  }
  const closed = (): Expectation => {
    open.pop()
    return 'comma or end'
  }
  const value = (): Expectation | null => {
    if (takeCharacter('{')) return opened('{')
    if (takeCharacter('[')) return opened('[')
    return takeString() || take(SCALAR) ? 'comma or end' : null
  }
  const key = (): Expectation | null => (takeString() ? 'colon' : null)
  const step: Readonly<Record<Expectation, () => Expectation | null>> = {
    value,
    'first item': () => (takeCharacter(']') ? closed() : value()),
    'first key': () => (takeCharacter('}') ? closed() : key()),
    key,
    colon: () => (takeCharacter(':') ? 'value' : null),
    'comma or end': () => {
      const bracket = open.at(-1)
      if (bracket === undefined) return null
      if (takeCharacter(bracket === '{' ? '}' : ']')) return closed()
      return takeCharacter(',') ? (bracket === '{' ? 'key' : 'value') : null
    },
  }
  for (;;) {
    take(SPACE)
    if (next === 'comma or end' && open.length === 0) return at === text.length ? null : at
    const after = step[next]()
    if (after === null) return at
    next = after
  }
}

const placeOf = (text: string, offset: number): TextPlace => {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/)
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

const tryJson = (text: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return null
  }
}

/** Reads JSON; refuses with `not_json` and the place where it stops being JSON. A byte-order mark is passed over. */
export const parseJson = (text: string, fileName: string): Result<unknown> => {
  const content = text.replace(/^\uFEFF/, '')
  const parsed = tryJson(content)
  if (parsed) return done(parsed.value)
  const offset = firstJsonError(content) ?? content.length
  const { line, column } = placeOf(content, offset)
  const found = content[offset]
  const what = found === undefined ? 'the file ends too early' : `${JSON.stringify(found)} is not expected here`
  return refused(
    'not_json',
    `${fileName} is not JSON: line ${String(line)}, column ${String(column)}, ${what}. Correct the file there, or save it again.`,
    { file: fileName, line, column },
  )
}
