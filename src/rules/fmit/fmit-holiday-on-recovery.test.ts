import { testRule } from '#testing/rule-tester.ts'
import { fmitHolidayOnRecovery } from './fmit-holiday-on-recovery.ts'

testRule(fmitHolidayOnRecovery, {
  ok: {
    'the holiday is in the week': `
      from 2026-11-20
      Ada | #######`,
    'no holiday': `
      Ada | #######`,
  },
  broken: {
    'Christmas on the recovery day': {
      grid: `
        from 2026-12-18
        Ada | #######`,
      says: ['info: Fri 25 Dec, the recovery day of Ada after week 25, is Christmas.'],
    },
    'a holiday the program keeps': {
      grid: `
        holiday 2027-03-12 Founders Day
        Ada | #######`,
      says: ['info: Fri 12 Mar, the recovery day of Ada after week 36, is Founders Day.'],
    },
  },
})
