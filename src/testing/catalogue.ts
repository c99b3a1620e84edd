import { FAMILIES } from '#rules/finding.ts'
import type { AnyRule } from '#rules/kit.ts'
import { findingsOf } from './findings-of.ts'
import { grid } from './grid.ts'
import { PAGE_HEADINGS, type Example, examplesOf, rulePage, sectionsOf } from './rule-pages.ts'

/** What is there of the catalogue: names without their endings, pages by name. */
export interface Catalogue {
  readonly rules: readonly AnyRule[]
  /** Files in the folders of `src/rules` that are no tests. */
  readonly files: readonly string[]
  readonly tests: readonly string[]
  readonly pages: ReadonlyMap<string, string>
}

const IS_ID = /^[a-z]+(-[a-z0-9]+)*$/

/**
 * What is wrong with the catalogue: a rule, a file, a test and a page belong together by one id, and a page says what
 * the rule says and shows examples that are true. Empty when all is well.
 */
export const catalogueFaults = ({ rules, files, tests, pages }: Catalogue): readonly string[] => {
  const ids = rules.map(({ id }) => id)
  return [
    ...ids.filter((id) => !IS_ID.test(id)).map((id) => `${id}: not kebab-case`),
    ...ids.filter((id) => !FAMILIES.some((family) => id.startsWith(`${family}-`))).map((id) => `${id}: of no family`),
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${id}: listed twice`),
    ...ids.filter((id) => !files.includes(id)).map((id) => `${id}: no file of that name`),
    ...files.filter((file) => !ids.includes(file)).map((file) => `${file}: not listed in src/rules/index.ts`),
    ...ids.filter((id) => !tests.includes(id)).map((id) => `${id}: no test beside it`),
    ...[...pages.keys()].filter((page) => !ids.includes(page)).map((page) => `${page}: a page without a rule`),
    ...rules.flatMap((rule) => {
      const page = pages.get(rule.id)
      return page === undefined ? [`${rule.id}: no page in docs/rules`] : pageFaults(rule, page)
    }),
  ]
}

const pageFaults = (rule: AnyRule, page: string): readonly string[] => {
  const sections = sectionsOf(page)
  const examples = examplesOf(page)
  const faults = [
    ...([...sections.keys()].join() === PAGE_HEADINGS.join() ? [] : [`headings are not ${PAGE_HEADINGS.join(', ')}`]),
    ...[...sections].filter(([, text]) => text === '').map(([heading]) => `nothing under ${heading}`),
    ...(page === rulePage(rule, page) ? [] : ['does not say what the rule says; run the test with -u']),
    ...(['ok', 'broken'] as const)
      .filter((kind) => !examples.some((example) => example.kind === kind))
      .map((kind) => `no example that is ${kind}`),
    ...examples.flatMap((example) => exampleFaults(rule, example)),
  ]
  return faults.map((fault) => `${rule.id}: ${fault}`)
}

const exampleFaults = (rule: AnyRule, { kind, drawing, says }: Example): readonly string[] => {
  const found = findingsOf(rule, grid(drawing)).map(({ message }) => message)
  if (kind === 'broken' && found.length === 0) return [`an example said to be broken is not:\n${drawing}`]
  if (kind === 'ok' && found.length > 0) return [`an example said to hold brings\n${found.join('\n')}\n${drawing}`]
  if (found.join('\n') === says.join('\n')) return []
  return [`an example brings\n${found.join('\n')}\nbut is said to bring\n${says.join('\n')}\n${drawing}`]
}
