import { testRule } from '#testing/rule-tester.ts'
import { fmitLongWithout } from './fmit-long-without.ts'

testRule(fmitLongWithout, {
  ok: {
    'the least is reached': `
      Ada min=1 | #######`,
    'thirteen weeks, because there for no longer': `
      Ada min=20 from=2027-01-01 to=2027-04-01 | .......`,
    'no least': `
      Ada | .......`,
  },
  broken: {
    'none all year': {
      grid: `
        Ada min=2 | .......`,
      says: ['info: Ada has 0 of at least 2 FMIT weeks in 2026–27, and none from Fri 3 Jul to Thu 1 Jul.'],
    },
    'one in March where two are the least': {
      grid: `
        Ada min=2 | #######`,
      says: ['info: Ada has 1 of at least 2 FMIT weeks in 2026–27, and none from Fri 3 Jul to Thu 4 Mar.'],
    },
    'there for fourteen weeks': {
      grid: `
        Ada min=20 from=2027-01-01 to=2027-04-08 | .......`,
      says: ['info: Ada has 0 of at least 5.5 FMIT weeks in 2026–27, and none from Fri 1 Jan to Thu 8 Apr.'],
    },
  },
})
