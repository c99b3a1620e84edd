import { testRule } from '#testing/rule-tester.ts'
import { callLeavePending } from './call-leave-pending.ts'

testRule(callLeavePending, {
  ok: {
    approved: `
      Ada | ..k....
      Ada | ..v....`,
    refused: `
      Ada | ..k....
      Ada | ../....`,
    cancelled: `
      Ada | ..k....
      Ada | ..x....`,
    'the night before and the night after': `
      Ada | ..k..k.
      Ada | ...??..`,
    'somebody else may be away': `
      Ada | ..k....
      Ben | ..?....`,
  },
  broken: {
    'asked for': {
      grid: `
        Ada | ...k...
        Ada | ..???..`,
      says: ['warning: Ada takes call on Mon 8 Mar and may be away that day: that is not approved yet.'],
    },
    'expected, of whatever kind': {
      grid: `
        Ada | ..kk...
        Ada | ..VD...`,
      says: [
        'warning: Ada takes call on Sun 7 Mar and may be away that day: that is not approved yet.',
        'warning: Ada takes call on Mon 8 Mar and may be away that day: that is not approved yet.',
      ],
    },
    'Saturday of an FMIT week': {
      grid: `
        Ada | #######
        Ada | .?.....`,
      says: ['warning: Ada takes call on Sat 6 Mar and may be away that day: that is not approved yet.'],
    },
  },
})
