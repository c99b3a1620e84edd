import { testRule } from '#testing/rule-tester.ts'
import { fmitBlockedWeek } from './fmit-blocked-week.ts'

testRule(fmitBlockedWeek, {
  ok: {
    'the week beside it': `
      Ada | ####### | -......`,
    'a week that is asked for': `
      Ada | #######
      Ada | +......`,
  },
  broken: {
    'the very week': {
      grid: `
        Ada | #######
        Ada | -......`,
      says: ['warning: Ada would rather not have week 36.'],
    },
  },
})
