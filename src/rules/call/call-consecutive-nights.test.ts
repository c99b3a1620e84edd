import { testRule } from '#testing/rule-tester.ts'
import { callConsecutiveNights } from './call-consecutive-nights.ts'

testRule(callConsecutiveNights, {
  ok: {
    'a night between': `
      Ada | ..k.k.k`,
    'Friday and Saturday of an FMIT week': `
      Ada | #######
      Ben | ..k....`,
    'Friday and Saturday taken over': `
      Ada | #######
      Ben | oo.....`,
  },
  broken: {
    'Monday and Tuesday': {
      grid: `
        Ada | ...kk..`,
      says: ['critical: Ada takes call two nights in a row: Mon 8 – Tue 9 Mar.'],
    },
    'Thursday and the Friday of the own FMIT week': {
      grid: `
        Ada | ......k | #######`,
      says: ['critical: Ada takes call two nights in a row: Thu 11 – Fri 12 Mar.'],
    },
    'Saturday of the own FMIT week and Sunday': {
      grid: `
        Ada | #######
        Ada | ..k....`,
      says: ['critical: Ada takes call two nights in a row: Sat 6 – Sun 7 Mar.'],
    },
    'three in a row': {
      grid: `
        Ada | ..kkk..`,
      says: [
        'critical: Ada takes call two nights in a row: Sun 7 – Mon 8 Mar.',
        'critical: Ada takes call two nights in a row: Mon 8 – Tue 9 Mar.',
      ],
    },
  },
})
