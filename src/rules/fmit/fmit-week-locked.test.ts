import { testRule } from '#testing/rule-tester.ts'
import { fmitWeekLocked } from './fmit-week-locked.ts'

testRule(fmitWeekLocked, {
  ok: {
    'the lock ended the day before': `
      Ada locked=2027-03-04 | #######`,
    'there was no lock': `
      Ada decided=2027-02-01 | #######`,
  },
  broken: {
    'the lock reached its first day': {
      grid: `
        Ada locked=2027-03-05 | #######`,
      says: ['critical: Ada was put on week 36 when weeks up to Fri 5 Mar were locked.'],
    },
  },
})
