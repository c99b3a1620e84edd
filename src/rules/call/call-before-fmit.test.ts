import { testRule } from '#testing/rule-tester.ts'
import { callBeforeFmit } from './call-before-fmit.ts'

testRule(callBeforeFmit, {
  ok: {
    'four nights before': `
      Ada | ...k... | #######`,
    'before somebody else’s week': `
      Ada | ....k.. | .......
      Ben | ....... | #######`,
    'within the own week before, which is another rule': `
      Ada | ####### | #######
      Ada | .....k. | .......`,
  },
  broken: {
    'the night before': {
      grid: `
        Ada | ......k | #######`,
      says: ['warning: Ada takes call on Thu 11 Mar, the night before week 37 on FMIT: the time after call is lost.'],
    },
    'two and three nights before': {
      grid: `
        Ada | ....kk. | #######`,
      says: [
        'warning: Ada takes call on Tue 9 Mar, 3 nights before week 37 on FMIT.',
        'warning: Ada takes call on Wed 10 Mar, 2 nights before week 37 on FMIT.',
      ],
    },
  },
})
