import { testRule } from '#testing/rule-tester.ts'
import { fmitBackToBack } from './fmit-back-to-back.ts'

testRule(fmitBackToBack, {
  ok: {
    'a week between': `
      Ada | ####### | ....... | #######`,
    'somebody else takes the week after': `
      Ada | ####### | .......
      Ben | ....... | #######`,
  },
  broken: {
    'two in a row': {
      grid: `
        Ada | ####### | #######`,
      says: ['critical: Ada has weeks 36 and 37 back to back: Fri 12 Mar is both the recovery day and the first day.'],
    },
    'over the end of the academic year': {
      grid: `
        from 2027-06-25
        Ada | ####### | #######`,
      says: ['critical: Ada has weeks 52 and 1 back to back: Fri 2 Jul is both the recovery day and the first day.'],
    },
    'each week after the first is a finding': {
      grid: `
        Ada | ####### | ####### | #######`,
      says: [
        'critical: Ada has weeks 36 and 37 back to back: Fri 12 Mar is both the recovery day and the first day.',
        'critical: Ada has weeks 37 and 38 back to back: Fri 19 Mar is both the recovery day and the first day.',
      ],
    },
  },
})
