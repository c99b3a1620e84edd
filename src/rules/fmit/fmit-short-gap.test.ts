import { testRule } from '#testing/rule-tester.ts'
import { fmitShortGap } from './fmit-short-gap.ts'

testRule(fmitShortGap, {
  ok: {
    'two weeks between': `
      Ada | ####### | ....... | ....... | #######`,
    'back to back is another rule': `
      Ada | ####### | #######`,
    'one week between, held by different people': `
      Ada | ####### | ....... | .......
      Ben | ....... | ....... | #######`,
    'more than asked for': `
      Ada gap=2 | ####### | ....... | ....... | #######`,
  },
  broken: {
    'one week between': {
      grid: `
        Ada | ####### | ....... | #######`,
      says: ['info: Ada has weeks 36 and 38 with only one week between.'],
    },
    'one week between, which the person asked not to have': {
      grid: `
        Ada gap=2 | ####### | ....... | #######`,
      says: ['warning: Ada has weeks 36 and 38, 2 weeks apart, and asks for more than 2 weeks.'],
    },
    'four are asked for': {
      grid: `
        Ada gap=4 | ####### | ....... | ....... | ....... | #######`,
      says: ['warning: Ada has weeks 36 and 40, 4 weeks apart, and asks for more than 4 weeks.'],
    },
    'over the end of the academic year': {
      grid: `
        from 2027-06-18
        Ada | ####### | ....... | #######`,
      says: ['info: Ada has weeks 51 and 1 with only one week between.'],
    },
    'only the nearest week before counts': {
      grid: `
        Ada gap=4 | ####### | ....... | ....... | ####### | #######`,
      says: ['warning: Ada has weeks 36 and 39, 3 weeks apart, and asks for more than 4 weeks.'],
    },
  },
})
