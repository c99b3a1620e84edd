import { testRule } from '#testing/rule-tester.ts'
import { callInOwnFmitWeek } from './call-in-own-fmit-week.ts'

testRule(callInOwnFmitWeek, {
  ok: {
    'Friday and Saturday are the attending’s': `
      Ada | #######
      Ada | kk.....`,
    'somebody else takes the other nights': `
      Ada | #######
      Ben | ..k.k.k`,
    'in another week': `
      Ada | ####### | .....k.`,
  },
  broken: {
    'Sunday and Thursday': {
      grid: `
        Ada | #######
        Ada | ..k...k`,
      says: [
        'critical: Ada takes call on Sun 7 Mar while on FMIT in week 36.',
        'critical: Ada takes call on Thu 11 Mar while on FMIT in week 36.',
      ],
    },
  },
})
