import { expect, test } from 'vitest'
import { addDays } from '#domain/calendar/day.ts'
import { judge } from '#rules/judge.ts'
import { anAbsence } from '#testing/builders.ts'
import { plannerYear } from './planner-year.ts'
import { YEAR, sampleSchedule } from './sample-year.test-data.ts'

test('a year shows what is found of its weeks and nights, and leaves time away to its own pages', () => {
  const { facts, today } = sampleSchedule()
  const unsure = anAbsence({ id: 'unsure', person: 'osei', first: addDays(today, -9), last: addDays(today, -3), tentative: true }) // prettier-ignore
  const judged = judge({ today, facts: { ...facts, absence: new Map([...facts.absence, ['unsure', unsure]]) } })
  expect(judged.findings.map(({ rule }) => rule)).toContain('leave-return-unconfirmed')
  const { findings, found } = plannerYear(judged, YEAR)
  expect(findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('leave-'))).toEqual([])
  expect(findings).toEqual(judged.findings.filter(({ rule }) => !rule.startsWith('leave-')))
  expect([...found.values()].flat().every(({ rule }) => !rule.startsWith('leave-'))).toBe(true)
})
