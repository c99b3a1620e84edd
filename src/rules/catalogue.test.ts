import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'
import { describe, expect, it } from 'vitest'
import { type Catalogue, catalogueFaults } from '#testing/catalogue.ts'
import { indexPage, rulePage } from '#testing/rule-pages.ts'
import { RULES } from './index.ts'

const RULES_FOLDER = fileURLToPath(new URL('.', import.meta.url))
const PAGES_FOLDER = fileURLToPath(new URL('../../docs/rules/', import.meta.url))

const inFolders = readdirSync(RULES_FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((folder) => readdirSync(`${RULES_FOLDER}${folder.name}`))
const named = (ending: string, unless: string): readonly string[] =>
  inFolders
    .filter((file) => file.endsWith(ending) && !file.endsWith(unless))
    .map((file) => file.slice(0, -ending.length))

const readPage = (name: string): string => readFileSync(`${PAGES_FOLDER}${name}.md`, 'utf8')
const pageNames = readdirSync(PAGES_FOLDER)
  .filter((file) => file.endsWith('.md') && file !== 'README.md')
  .map((file) => file.slice(0, -'.md'.length))

const catalogue: Catalogue = {
  rules: RULES,
  files: named('.ts', '.test.ts'),
  tests: named('.test.ts', '.db.test.ts'),
  pages: new Map(pageNames.map((name) => [name, readPage(name)])),
}

describe('the catalogue of rules', () => {
  // `vitest -u` writes what is made from the rules into the pages and leaves what is written by hand.
  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s: the page says what the rule says', async (id, rule) => {
    await expect(rulePage(rule, catalogue.pages.get(id) ?? '')).toMatchFileSnapshot(`${PAGES_FOLDER}${id}.md`)
  })

  it('has an index of all rules', async () => {
    const page = await format(indexPage(RULES, readPage('README')), { parser: 'markdown', printWidth: 120 })
    await expect(page).toMatchFileSnapshot(`${PAGES_FOLDER}README.md`)
  })

  it('is whole: file, entry, test and page of every rule, and every example true', () => {
    expect(catalogueFaults(catalogue)).toEqual([])
  })
})

describe('the gate of the catalogue sees', () => {
  const first = RULES[0]
  if (!first) throw new Error('there is no rule')
  const withPage = (change: (page: string) => string): Catalogue => ({
    ...catalogue,
    pages: new Map([...catalogue.pages, [first.id, change(catalogue.pages.get(first.id) ?? '')]]),
  })
  const pages = new Map([...catalogue.pages].filter(([id]) => id !== first.id))
  const planted: readonly (readonly [string, Catalogue, RegExp])[] = [
    ['a rule that is not listed', { ...catalogue, rules: RULES.slice(1) }, /not listed in src\/rules\/index/],
    ['a rule listed twice', { ...catalogue, rules: [...RULES, first] }, /listed twice/],
    ['a file of another name', { ...catalogue, rules: [{ ...first, id: 'fmit-other' }] }, /fmit-other: no file/],
    ['an id of no family', { ...catalogue, rules: [{ ...first, id: 'weather-rain' }] }, /weather-rain: of no family/],
    ['an id that is not kebab-case', { ...catalogue, rules: [{ ...first, id: 'fmitOther' }] }, /not kebab-case/],
    ['a rule without a test', { ...catalogue, tests: [] }, /no test beside it/],
    ['a rule without a page', { ...catalogue, pages }, /no page in docs\/rules/],
    ['a page without a rule', { ...catalogue, rules: RULES.slice(1) }, /a page without a rule/],
    ['another statement', withPage((page) => page.replace(first.statement, 'Anything goes.')), /does not say/],
    ['other mathematics', withPage((page) => page.replace(first.math, '1 = 1')), /does not say/],
    ['headings out of order', withPage((page) => page.replace('## Why', '## Reasons')), /headings are not/],
    ['an empty heading', withPage((page) => page.replace(/(## Why\n)[\s\S]*?(?=\n## )/, '$1')), /nothing under Why/],
    ['an example that is not broken', withPage((page) => page.replace('schedule ok', 'schedule broken')), /said to be/],
    ['an example that is broken', withPage((page) => page.replace('schedule broken', 'schedule ok')), /said to hold brings/], // prettier-ignore
    ['another sentence', withPage((page) => page.replace(/^> .*/m, '> All is well.')), /All is well/],
  ]
  it.each(planted)('%s', (_, broken, fault) => {
    const faults = catalogueFaults(broken)
    expect(faults.filter((text) => fault.test(text))).not.toEqual([])
  })
})
