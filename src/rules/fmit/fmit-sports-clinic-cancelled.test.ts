import { testRule } from '#testing/rule-tester.ts'
import { fmitSportsClinicCancelled } from './fmit-sports-clinic-cancelled.ts'

testRule(fmitSportsClinicCancelled, {
  ok: {
    'somebody else is on FMIT': `
      Ada sm | .......
      Ben    | #######`,
  },
  broken: {
    'the sports medicine attending is': {
      grid: `
        Ada sm | #######`,
      says: ['info: Sports medicine clinic is cancelled in week 36: Ada is on FMIT.'],
    },
  },
})
