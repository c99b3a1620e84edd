import { testRule } from '#testing/rule-tester.ts'
import { callOnFmitRecovery } from './call-on-fmit-recovery.ts'

testRule(callOnFmitRecovery, {
  ok: {
    'the next attending takes the night': `
      Ada | ####### | .......
      Ben | ....... | #######`,
    'the next week is the same person’s': `
      Ada | ####### | #######`,
    'the Saturday after': `
      Ada | ####### | .k.....`,
  },
  broken: {
    'on the recovery day': {
      grid: `
        Ada | ####### | k......`,
      says: ['critical: Ada takes call on Fri 12 Mar, the recovery day after week 36.'],
    },
    'taken over from the next attending': {
      grid: `
        Ada | ####### | o......
        Ben | ....... | #######`,
      says: ['critical: Ada takes call on Fri 12 Mar, the recovery day after week 36.'],
    },
  },
})
