import { describe, expect, it } from 'vitest'
import { broughtWords } from './leave-writes.ts'

const finding = (message: string) => ({ id: message, rule: 'x', severity: 'warning' as const, message, data: {} })

describe('what a change brought along', () => {
  it('is nothing to say when nothing came of it', () => expect(broughtWords({ conflicts: [], mended: [] })).toBeNull())
  it('is the finding itself when there is one', () =>
    expect(broughtWords({ conflicts: [finding('Week 47 is on leave.')], mended: [] })).toBe('Week 47 is on leave.'))
  it('is the first one and how many more there are', () =>
    expect(broughtWords({ conflicts: [finding('One.'), finding('Two.'), finding('Three.')], mended: [] })).toBe(
      'One. And 2 findings more.',
    ))
  it('is what it mends when it brings nothing', () =>
    expect(broughtWords({ conflicts: [], mended: [finding('One.')] })).toBe('It mends 1 finding.'))
})
