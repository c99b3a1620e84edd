import { expect, test } from 'vitest'
import type { Finding } from '#rules/kit.ts'
import { findingFrom } from './finding-walk.ts'
import { findingId } from '#rules/finding.ts'

const finding = (key: string): Finding => ({
  rule: 'fmit-recovery-friday',
  severity: 'warning',
  message: key,
  data: {},
  template: 'working',
  scope: 'person-year',
  key,
})
const [a, b, c] = [finding('a'), finding('b'), finding('c')]

test('findings are gone through in order, around the ends', () => {
  expect(findingFrom([a, b, c], findingId(a), 1)).toBe(b)
  expect(findingFrom([a, b, c], findingId(c), 1)).toBe(a)
  expect(findingFrom([a, b, c], findingId(a), -1)).toBe(c)
})

test('from one that is gone the way goes on at an end', () => {
  expect(findingFrom([a, b, c], null, 1)).toBe(a)
  expect(findingFrom([a, b, c], 'gone', -1)).toBe(c)
  expect(findingFrom([], 'gone', 1)).toBeNull()
})
