import { testRule } from '#testing/rule-tester.ts'
import { fmitWeekPast } from './fmit-week-past.ts'

testRule(fmitWeekPast, {
  ok: {
    'decided on its first day': `
      Ada decided=2027-03-05 | #######`,
    'imported, so nobody knows when it was decided': `
      Ada | #######`,
  },
  broken: {
    'decided on the day after its first': {
      grid: `
        Ada decided=2027-03-06 | #######`,
      says: ['critical: Ada was put on week 36 on Sat 6 Mar, after it had begun.'],
    },
  },
})
