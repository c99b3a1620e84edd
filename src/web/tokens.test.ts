import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { contrastBetween } from '#domain/rotations/colour-contrast.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const sheet = readFileSync(`${folder}tokens.css`, 'utf8')

type Theme = 'light' | 'dark'
const THEMES: readonly Theme[] = ['light', 'dark']

/** The colours of both themes, as the sheet writes them. */
const colours = new Map(
  [...sheet.matchAll(/^ {2}--([\w-]+): light-dark\((#[\da-f]{6,8}), (#[\da-f]{6,8})\);$/gm)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)

const colour = (name: string, theme: Theme): string => {
  const found = colours.get(name)
  if (!found) throw new Error(`tokens.css has no colour --${name}`)
  return found[theme]
}

const SURFACES = ['bg', 'chrome', 'sunk', 'wk', 'hol', 'acc-bg', 'crit-bg', 'warn-bg', 'info-bg', 'ok-bg']
const INKS = ['ink', 'ink2', 'ink3', 'acc', 'crit', 'warn', 'info', 'ok']
const FAMILIES = ['cl', 'su', 'ip', 'ni', 'pr', 'ed', 'el', 'ad']
const SHEET = [...FAMILIES, 'aw', 'of'].map((family) => `sheet-${family}`)
/** Ink on a fill of its own. */
const FILLS: readonly (readonly [ink: string, fill: string])[] = [
  ['acc-ink', 'acc'],
  ['crit-ink', 'crit'],
  ['fm-i', 'fm'],
  ['ink', 'fm-bg'],
  ['ink2', 'fm-bg'],
  ['bg', 'ink'],
  ...[...FAMILIES, ...SHEET].map((family) => [`${family}-i`, family] as const),
]
const MARKS = ['acc', 'crit', 'warn', 'warn-mk', 'info', 'ok', 'fm', 'rec', 'line3', 'hatch']

describe.each(THEMES)('%s', (theme) => {
  const measured = (a: string, b: string) => Number(contrastBetween(colour(a, theme), colour(b, theme)).toFixed(2))

  it.each(INKS.flatMap((ink) => SURFACES.map((surface) => [ink, surface] as const)))(
    'text --%s on --%s is at least 4.5:1',
    (ink, surface) => expect(measured(ink, surface)).toBeGreaterThanOrEqual(4.5),
  )
  it.each(FILLS)('text --%s on --%s is at least 4.5:1', (ink, fill) =>
    expect(measured(ink, fill)).toBeGreaterThanOrEqual(4.5),
  )
  it.each(MARKS.flatMap((mark) => ['bg', 'chrome'].map((surface) => [mark, surface] as const)))(
    'mark --%s on --%s is at least 3:1',
    (mark, surface) => expect(measured(mark, surface)).toBeGreaterThanOrEqual(3),
  )
})

it('reads every colour of the sheet', () => {
  const declared = [...sheet.matchAll(/^ {2}--([\w-]+): light-dark\(/gm)].map(([, name]) => name)
  expect([...colours.keys()]).toEqual(declared)
  expect(colours.size).toBeGreaterThan(45)
})

describe('every other style sheet', () => {
  const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.css') && path !== 'tokens.css',
  )
  const known = new Set([...sheet.matchAll(/^ {2,4}(--[\w-]+):/gm)].map(([, name]) => name))
  const declarations = sheets.flatMap((path) =>
    readFileSync(`${folder}${path}`, 'utf8')
      .replaceAll(/\/\*[\s\S]*?\*\//g, '')
      // The system's own colours are the only ones there are in forced colours.
      .replaceAll(/@media \(forced-colors: active\) \{[\s\S]*?\n\}/g, '')
      .split('\n')
      .flatMap((line) => {
        const [, property, value] = /^\s*([\w-]+):\s*(.+?);?$/.exec(line) ?? []
        return property && value ? [{ path, property, value }] : []
      }),
  )
  const named = ({ path, property, value }: (typeof declarations)[number]) => `${path}: ${property}: ${value}`

  it('is found', () => expect(sheets.length).toBeGreaterThan(15))

  it('carries no colour of its own', () => {
    const COLOUR =
      /#[\da-f]{3,8}\b|\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|light-dark)\(|\b(white|black|red|green|blue|gr[ae]y|yellow|orange|purple|silver|navy|teal|maroon)\b/i
    expect(declarations.filter(({ value }) => COLOUR.test(value)).map(named)).toEqual([])
  })

  it('carries no radius of its own', () => {
    const own = declarations.filter(
      ({ property, value }) =>
        /radius/.test(property) &&
        value.replaceAll(/calc\([^)]*var\(--r-[^)]*\)[^)]*\)|var\(--r-[\w-]+\)|50%|\b0\b|\s/g, '') !== '',
    )
    expect(own.map(named)).toEqual([])
  })

  it('carries no shadow of its own: what floats has a token, and only lines are drawn inside or around', () => {
    const own = declarations.filter(
      ({ property, value }) =>
        property === 'box-shadow' &&
        !/^(none|var\(--sh[12]\))$/.test(value) &&
        !value
          .split(/,(?![^(]*\))/)
          .every((part) =>
            /^\s*(inset )?(-?[\d.]+(px)? ){2}0 [\d.]+px var\(--[\w-]+\)$|^\s*inset (-?[\d.]+(px)? ){2}0 var\(--[\w-]+\)$|^\s*inset (-?[\d.]+(px)? ?){2,3} ?var\(--[\w-]+\)$/.test(
              part,
            ),
          ),
    )
    expect(own.map(named)).toEqual([])
  })

  it('uses tokens that exist, or its own', () => {
    const own = new Set(
      sheets.flatMap((path) =>
        [...readFileSync(`${folder}${path}`, 'utf8').matchAll(/(--[\w-]+):/g)].map(([, name]) => name),
      ),
    )
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path))
    for (const path of scripts)
      for (const [, name] of readFileSync(`${folder}${path}`, 'utf8').matchAll(/'(--[\w-]+)'/g)) own.add(name)
    const unknown = declarations.filter(({ value }) =>
      [...value.matchAll(/var\((--[\w-]+)/g)].some(([, name]) => !known.has(name) && !own.has(name)),
    )
    expect(unknown.map(named)).toEqual([])
  })
})
