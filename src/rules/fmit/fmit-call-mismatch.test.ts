import { testRule } from '#testing/rule-tester.ts'
import { fmitCallMismatch } from './fmit-call-mismatch.ts'

testRule(fmitCallMismatch, {
  ok: {
    'nothing stored: the attending takes both nights': `
      Ada | #######
      Ben | .......`,
    'decided knowingly': `
      Ada | #######
      Ben | o......`,
    'nobody has the week': `
      Ada | kk.....
      Ben | .......`,
    'Sunday is anybody’s': `
      Ada | #######
      Ben | ..k....`,
    'stored for the attending': `
      Ada | #######
      Ada | kk.....`,
  },
  broken: {
    'somebody else on both nights': {
      grid: `
        Ada | #######
        Ben | kk.....`,
      says: [
        "critical: Ben takes call on Fri 5 Mar, but week 36 is Ada's.",
        "critical: Ben takes call on Sat 6 Mar, but week 36 is Ada's.",
      ],
    },
  },
})
