import { testRule } from '#testing/rule-tester.ts'
import { callSundayAfterFmit } from './call-sunday-after-fmit.ts'

testRule(callSundayAfterFmit, {
  ok: {
    'the Monday after': `
      Ada | ####### | ...k...`,
    'the Sunday of the own week is another rule': `
      Ada | ####### | #######
      Ada | ....... | ..k....`,
    'somebody else': `
      Ada | ####### | .......
      Ben | ....... | ..k....`,
  },
  broken: {
    'the Sunday after': {
      grid: `
        Ada | ####### | ..k....`,
      says: ['critical: Ada takes call on Sun 14 Mar, the Sunday after week 36 on FMIT.'],
    },
    'over the end of the academic year': {
      grid: `
        from 2027-06-25
        Ada | ####### | ..k....`,
      says: ['critical: Ada takes call on Sun 4 Jul, the Sunday after week 52 on FMIT.'],
    },
  },
})
