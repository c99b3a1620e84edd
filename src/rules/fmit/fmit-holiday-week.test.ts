import { testRule } from '#testing/rule-tester.ts'
import { fmitHolidayWeek } from './fmit-holiday-week.ts'

testRule(fmitHolidayWeek, {
  ok: {
    'a week without one': `
      Ada | #######`,
    'a holiday somebody else has': `
      from 2026-11-13
      Ada | ####### | .......
      Ben | ....... | .......`,
  },
  broken: {
    Thanksgiving: {
      grid: `
        from 2026-11-20
        Ada | #######`,
      says: ['info: Ada has Thanksgiving in week 21.'],
    },
    'a holiday the program keeps': {
      grid: `
        holiday 2027-03-10 Founders Day
        Ada | #######`,
      says: ['info: Ada has Founders Day in week 36.'],
    },
    'Thanksgiving as last year': {
      grid: `
        from 2025-11-21
        Ada | #######
        Ben | .......

        from 2026-11-20
        Ada | #######`,
      says: [
        'warning: Ada has Thanksgiving in week 21, and had it last year too.',
        'info: Ada has Thanksgiving in week 21.',
      ],
    },
    'Christmas and then New Year': {
      grid: `
        from 2026-12-25
        Ada | ####### | #######`,
      says: [
        "warning: Ada has New Year's Day in week 27 after Christmas in week 26; one of the three a year is the most.",
        'info: Ada has Christmas in week 26.',
      ],
    },
    'Christmas as last year, after Thanksgiving': {
      grid: `
        from 2025-12-19
        Ada | #######

        from 2026-11-20
        Ada | ####### | ....... | ....... | ....... | ....... | #######`,
      says: [
        'warning: Ada has Christmas in week 26, and had it last year too.',
        'warning: Ada has Christmas in week 26 after Thanksgiving in week 21; one of the three a year is the most.',
        'info: Ada has Christmas in week 25.',
        'info: Ada has Thanksgiving in week 21.',
      ],
    },
  },
})
