import { testRule } from '#testing/rule-tester.ts'
import { fmitPreferredWeek } from './fmit-preferred-week.ts'

testRule(fmitPreferredWeek, {
  ok: {
    'the week beside it': `
      Ada | ####### | +......`,
    'a week somebody would rather not have': `
      Ada | #######
      Ada | -......`,
  },
  broken: {
    'the very week': {
      grid: `
        Ada | #######
        Ada | +......`,
      says: ['info: Ada asked for week 36.'],
    },
  },
})
