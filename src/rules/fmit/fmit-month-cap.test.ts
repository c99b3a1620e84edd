import { testRule } from '#testing/rule-tester.ts'
import { fmitMonthCap } from './fmit-month-cap.ts'

testRule(fmitMonthCap, {
  ok: {
    'two in a month and one in the next': `
      Ada month=2 | ####### | ....... | ####### | ....... | .......  | #######`,
    'the week belongs to the month of its Friday': `
      from 2027-03-26
      Ada month=1 | ####### | #######`,
  },
  broken: {
    'a third in March': {
      grid: `
        Ada month=2 | ####### | ....... | ####### | #######`,
      says: ['warning: Week 39 is the third FMIT week of Ada in March; the most is 2.'],
    },
    'a second and a third where one is the most': {
      grid: `
        Ada month=1 | ####### | ....... | ####### | ####### | #######`,
      says: [
        'warning: Week 38 is the second FMIT week of Ada in March; the most is 1.',
        'warning: Week 39 is the third FMIT week of Ada in March; the most is 1.',
      ],
    },
  },
})
