import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstJsonError, parseJson } from './json-text.ts'

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('parseJson', () => {
  it('reads JSON, with or without a byte-order mark', () => {
    expect(parseJson('{"a": [1, -2.5e3, "é\\n", null]}', 'a.json')).toEqual({
      ok: true,
      value: { a: [1, -2500, 'é\n', null] },
    })
    expect(parseJson('\uFEFF[]', 'a.json')).toEqual({ ok: true, value: [] })
  })

  it.each([
    ['{\n  "people": [\n    {"id": "A",}\n  ]\n}', 3, 16],
    ['{"a": 1} x', 1, 10],
    ['{"a": 01}', 1, 8],
    ['["a', 1, 2],
    ['{"a": [1, 2', 1, 12],
    ['', 1, 1],
    ["{'a': 1}", 1, 2],
    ['[1,\r\n2,\r\n,3]', 3, 1],
    ['[NaN]', 1, 2],
  ])('names the place of the first error of %j', (text, line, column) => {
    const result = parseJson(text, 'a.json')
    expect(result).toMatchObject({ ok: false, refusal: { reason: 'not_json', data: { file: 'a.json', line, column } } })
  })

  it('says what is wrong in a sentence', () => {
    expect(parseJson('[1,\n2', 'program.json')).toMatchObject({
      refusal: {
        message:
          'program.json is not JSON: line 2, column 2, the file ends too early. Correct the file there, or save it again.',
      },
    })
  })

  it('agrees with JSON.parse on texts that are nearly JSON', () => {
    const nearlyJson = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', ']', '"', '\\', '0', ':', '\u0001', 'tru', ' '))
      .map(([text, at, bit]) => {
        const offset = at % (text.length + 1)
        return text.slice(0, offset) + bit + text.slice(offset + (at % 2))
      })
    fc.assert(
      fc.property(nearlyJson, (text) => (firstJsonError(text) === null) === isJson(text)),
      { numRuns: 2000 },
    )
  })
})
