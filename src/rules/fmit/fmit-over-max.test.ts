import { testRule } from '#testing/rule-tester.ts'
import { fmitOverMax } from './fmit-over-max.ts'

testRule(fmitOverMax, {
  ok: {
    'the most': `
      Ada max=2 | ####### | ....... | #######`,
    'each academic year is counted by itself': `
      from 2027-06-18
      Ada max=1 | ####### | ....... | #######`,
    'an adjunct is put on by hand': `
      Ada adjunct max=0 | #######`,
  },
  broken: {
    'one more': {
      grid: `
        Ada max=2 | ####### | ....... | ####### | ....... | #######`,
      says: ['warning: Ada has 3 weeks of FMIT in 2026–27; the most is 2.'],
    },
    'with the program for half the year': {
      grid: `
        Ada max=4 from=2027-01-01 | ####### | ....... | ####### | ....... | #######`,
      says: ['warning: Ada has 3 weeks of FMIT in 2026–27; the most is 2.'],
    },
  },
})
