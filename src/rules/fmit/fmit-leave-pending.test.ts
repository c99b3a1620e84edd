import { testRule } from '#testing/rule-tester.ts'
import { fmitLeavePending } from './fmit-leave-pending.ts'

testRule(fmitLeavePending, {
  ok: {
    approved: `
      Ada | #######
      Ada | ..vv...`,
    'asked for another week': `
      Ada | ####### | ??.....`,
    'a duty elsewhere that is expected': `
      Ada | #######
      Ada | ..TT...`,
  },
  broken: {
    'asked for': {
      grid: `
        Ada | #######
        Ada | ..??...`,
      says: ['warning: Ada may be away in week 36, on Sun 7 – Mon 8 Mar: that is not approved yet.'],
    },
    'asked for and expected': {
      grid: `
        Ada | #######
        Ada | ?..VV..`,
      says: ['warning: Ada may be away in week 36, on Fri 5 Mar and Mon 8 – Tue 9 Mar: that is not approved yet.'],
    },
  },
})
