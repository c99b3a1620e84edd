import { describe, expect, it } from 'vitest'
import { ABSENCE_TYPES, UNDISCLOSED } from '#domain/leave/absence.ts'
import { fill } from './sentence.ts'

describe('a sentence', () => {
  it.each([
    ['{name} is here.', { name: 'Osei' }, 'Osei is here.'],
    ['{week|week} is open.', { week: '2027-02-19' }, 'Week 34 is open.'],
    ['Open: {weeks|weeks}.', { weeks: ['2027-03-26', '2027-04-02'] }, 'Open: weeks 39 and 40.'],
    ['Open: {weeks|weeks}.', { weeks: ['2027-03-26'] }, 'Open: week 39.'],
    ['It is {day|day}.', { day: '2027-05-21' }, 'It is Fri 21 May.'],
    ['On {days|days}.', { days: ['2027-05-21'] }, 'On Fri 21 May.'],
    ['On {days|days}.', { days: ['2027-05-18', '2027-05-19', '2027-05-20'] }, 'On Tue 18 – Thu 20 May.'],
    ['On {days|days}.', { days: ['2027-04-30', '2027-05-01'] }, 'On Fri 30 Apr – Sat 1 May.'],
    ['On {days|days}.', { days: ['2027-05-17', '2027-05-19', '2027-05-20'] }, 'On Mon 17 May and Wed 19 – Thu 20 May.'],
    ['In {day|month}.', { day: '2027-04-02' }, 'In April.'],
    ['In {year|year}.', { year: 2026 }, 'In 2026–27.'],
    ['For {n|count day}.', { n: 1 }, 'For 1 day.'],
    ['For {n|count FMIT week}.', { n: 5.5 }, 'For 5.5 FMIT weeks.'],
    ['The {n|ordinal}.', { n: 3 }, 'The third.'],
    ['The {n|ordinal}.', { n: 11 }, 'The 11th.'],
    ['{who|list} come.', { who: ['Ada', 'Ben', 'Cy'] }, 'Ada, Ben and Cy come.'],
    ['She is {types|away}.', { types: ['tdy', 'sick'] }, 'She is on temporary duty and sick.'],
    ['She is {types|away}.', { types: ['undisclosed'] }, 'She is away.'],
  ])('%s with %j', (template, data, sentence) => expect(fill(template, data)).toBe(sentence))

  it('has words for every kind of absence', () => {
    for (const type of [...ABSENCE_TYPES, UNDISCLOSED])
      expect(fill('{types|away}', { types: [type] })).toMatch(/^[A-Z]/)
  })

  it.each([
    ['{name} is here.', {}, 'nothing to fill {name} with'],
    ['{name} is here.', { name: null }, 'nothing to fill {name} with'],
    ['{name|loudly} is here.', { name: 'Osei' }, 'no format "loudly"'],
    ['{weeks} are open.', { weeks: ['2027-03-26'] }, 'a sentence cannot show'],
    ['{week|weeks} is open.', { week: '2027-03-26' }, 'a sentence needs a list'],
  ])('%s with %j is a mistake in the rule', (template, data, message) =>
    expect(() => fill(template, data)).toThrow(message),
  )
})
