import { testRule } from '#testing/rule-tester.ts'
import { fmitAlternatingChain } from './fmit-alternating-chain.ts'

testRule(fmitAlternatingChain, {
  ok: {
    'three of them': `
      Ada | ####### | ....... | ####### | ....... | #######`,
    'three weeks off break the chain': `
      Ada | ####### | ....... | ####### | ....... | ....... | ....... | ####### | ....... | #######`,
    'back to back is no alternation': `
      Ada | ####### | ....... | ####### | ....... | ####### | #######`,
  },
  broken: {
    'every other week': {
      grid: `
        Ada | ####### | ....... | ####### | ....... | ####### | ....... | #######`,
      says: ['warning: Ada has weeks 36, 38, 40 and 42: four FMIT weeks, never three weeks off between.'],
    },
    'one or two weeks off, and one week more': {
      grid: `
        Ada | ####### | ....... | ....... | ####### | ....... | ####### | ....... | ....... | ####### | ....... | #######`,
      says: [
        'warning: Ada has weeks 36, 39, 41 and 44: four FMIT weeks, never three weeks off between.',
        'warning: Ada has weeks 39, 41, 44 and 46: four FMIT weeks, never three weeks off between.',
      ],
    },
  },
})
