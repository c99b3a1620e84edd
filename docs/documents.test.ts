import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generatedDocuments } from '../bin/docs/generated.ts'
import { filesOf } from '../bin/gates/tree.ts'

const ROOT = join(import.meta.dirname, '..')
const pages = filesOf(ROOT).filter((path) => path.endsWith('.md'))
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

describe('documents made from the sources', async () => {
  it.each(await generatedDocuments())('$path is what npm run docs makes', ({ path, content }) => {
    expect(read(path)).toBe(content)
  })
})

describe('links', () => {
  const LINK = /\]\((?!https?:|mailto:|#)([^)\s#]+)/g
  const links = pages.flatMap((page) =>
    [...read(page).matchAll(LINK)].map(([, target]) => ({ page, target: target ?? '' })),
  )

  it('are found at all', () => {
    expect(links.length).toBeGreaterThan(5)
  })
  it.each(links)('$page leads to $target', ({ page, target }) => {
    expect(existsSync(join(ROOT, dirname(page), target))).toBe(true)
  })
})

describe('decisions', () => {
  const decisions = readdirSync(join(ROOT, 'docs', 'decisions')).sort()

  it('are numbered without a gap', () => {
    expect(decisions.map((name) => name.slice(0, 5))).toEqual(
      decisions.map((_, index) => `${String(index + 1).padStart(4, '0')}-`),
    )
  })
  it.each(decisions)('%s says where it stands, why, what, and what follows', (name) => {
    const page = read(`docs/decisions/${name}`)
    expect(page.startsWith(`# ${name.slice(0, 4)} `)).toBe(true)
    expect(page.match(/^## .*/gm)).toEqual(['## Status', '## Context', '## Decision', '## Consequences'])
  })
})

describe('npm scripts that documents name', () => {
  const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts)
  const named = pages.flatMap((page) =>
    [...read(page).matchAll(/npm (?:run ([\w:]*\w)|(start|test)\b)/g)].map(([, run, word]) => ({
      page,
      script: run ?? word ?? '',
    })),
  )
  it.each(named)('$page: npm run $script', ({ script }) => {
    expect(scripts).toContain(script)
  })
})
