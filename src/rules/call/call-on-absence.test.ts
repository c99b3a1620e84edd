import { testRule } from '#testing/rule-tester.ts'
import { callOnAbsence } from './call-on-absence.ts'

testRule(callOnAbsence, {
  ok: {
    'the night before leave and the night after': `
      Ada | ..k.... | ...k...
      Ada | ...vvvv | vvv....`,
    'back in the afternoon': `
      Ada | ..k....
      Ada | ..<....`,
    'only asked for': `
      Ada | ..k....
      Ada | ..?....`,
    'somebody else is away': `
      Ada | ..k....
      Ben | ..v....`,
  },
  broken: {
    'in the middle of it': {
      grid: `
        Ada | ...k...
        Ada | ..vvv..`,
      says: ['critical: Ada takes call on Mon 8 Mar and is on vacation that day.'],
    },
    'away from the afternoon on': {
      grid: `
        Ada | ..k....
        Ada | ..>....`,
      says: ['critical: Ada takes call on Sun 7 Mar and is on vacation that day.'],
    },
    'Friday and Saturday of an FMIT week': {
      grid: `
        Ada | #######
        Ada | tttt...`,
      says: [
        'critical: Ada takes call on Fri 5 Mar and is on temporary duty that day.',
        'critical: Ada takes call on Sat 6 Mar and is on temporary duty that day.',
      ],
    },
  },
})
