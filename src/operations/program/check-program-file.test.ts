import { describe, expect, it } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { RULES } from '#rules/index.ts'
import { realYear, withRealYear } from '#testing/real-year.ts'
import { type FileCheck, checkProgramFile } from './check-program-file.ts'

const TODAY = day('2026-11-22')

const check = (text: string): FileCheck => {
  const checked = checkProgramFile(text, TODAY, 'program.json')
  if (!checked.ok) throw new Error(checked.refusal.message)
  return checked.value
}

const okonkwo = {
  id: 'okonkwo',
  name: 'Ines Okonkwo',
  kind: 'faculty',
  duty: [],
  facultyType: 'Full-Time Faculty',
  excludedFromAutomaticCall: false,
  manualAssignmentOnly: false,
}

describe('checkProgramFile', () => {
  it('counts what every rule finds, and 0 for those that find nothing', () => {
    const { counts, findings } = check(
      JSON.stringify({
        people: [okonkwo],
        fmitWeeks: [
          { start: '2025-08-01', end: '2025-08-07', faculty: 'okonkwo' },
          { start: '2025-08-08', end: '2025-08-14', faculty: 'okonkwo' },
        ],
        absences: [{ person: 'okonkwo', start: '2025-08-12', end: '2025-08-13', type: 'vacation', approved: true }],
      }),
    )
    expect(Object.keys(counts)).toEqual(RULES.map(({ id }) => id))
    expect(counts).toMatchObject({ 'fmit-leave-overlap': 1, 'fmit-back-to-back': 1, 'call-on-absence': 0 })
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(findings.length)
    expect(findings.find(({ rule }) => rule === 'fmit-leave-overlap')).toMatchObject({
      severity: 'critical',
      message: 'Okonkwo is on vacation for 2 of the 7 days of week 6: Tue 12 – Wed 13 Aug.',
    })
  })

  it('finds what is about time away too', () => {
    const { counts, findings } = check(
      JSON.stringify({
        people: [{ id: 'abara', name: 'Kofi Abara', kind: 'resident', pgy: 2 }],
        absences: [{ person: 'abara', start: '2025-08-01', end: '2025-08-23', type: 'medical', approved: true }],
      }),
    )
    expect(counts['leave-away-from-program']).toBe(1)
    expect(findings.map(({ message }) => message)).toEqual(['Abara is away 23 of 28 days in 2025–26; 5 are left.'])
  })

  it('refuses what an import refuses', () => {
    expect(checkProgramFile('{', TODAY, 'program.json')).toMatchObject({ ok: false, refusal: { reason: 'not_json' } })
    expect(checkProgramFile('{}', TODAY, 'program.json')).toMatchObject({
      ok: false,
      refusal: { reason: 'file_refused', data: { file: 'program.json' } },
    })
  })
})

describe.skipIf(realYear === null)(withRealYear('the real year 2025–26'), () => {
  it('shows what a careful person finds in it', () => {
    expect(check(realYear ?? '').counts).toMatchObject({
      'fmit-leave-overlap': 2,
      'fmit-back-to-back': 0,
      'fmit-short-gap': 17,
      'call-on-absence': 14,
      'call-consecutive-nights': 7,
      'call-in-own-fmit-week': 18,
      'call-sunday-after-fmit': 4,
      'leave-away-from-program': 15,
    })
  })
})
