import { testRule } from '#testing/rule-tester.ts'
import { callAfterFmit } from './call-after-fmit.ts'

testRule(callAfterFmit, {
  ok: {
    'four nights after': `
      Ada | ####### | ....k..`,
    'the Sunday is another rule': `
      Ada | ####### | ..k....`,
    'on FMIT again': `
      Ada | ####### | #######
      Ada | ....... | ...k...`,
  },
  broken: {
    'the Saturday and the Monday': {
      grid: `
        Ada | ####### | .k.k...`,
      says: [
        'info: Ada takes call on Sat 13 Mar, 1 night after the recovery day of week 36.',
        'info: Ada takes call on Mon 15 Mar, 3 nights after the recovery day of week 36.',
      ],
    },
  },
})
