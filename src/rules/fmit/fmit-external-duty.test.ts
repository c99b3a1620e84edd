import { testRule } from '#testing/rule-tester.ts'
import { fmitExternalDuty } from './fmit-external-duty.ts'

testRule(fmitExternalDuty, {
  ok: {
    'expected in another week': `
      Ada | ####### | TTTTTTT`,
    'approved, which is an absence like any other': `
      Ada | #######
      Ada | ..tttt.`,
    'a vacation that is expected': `
      Ada | #######
      Ada | ..VV...`,
  },
  broken: {
    'temporary duty': {
      grid: `
        Ada | #######
        Ada | ....TTT`,
      says: ['critical: Ada is expected to be on temporary duty for 3 of the 7 days of week 36: Tue 9 – Thu 11 Mar.'],
    },
    'one of each': {
      grid: `
        Ada | ####### | ....... | ####### | ....... | #######
        Ada | DD..... | ....... | ..C.... | ....... | .M...R.`,
      says: [
        'critical: Ada is expected to be deployed for 2 of the 7 days of week 36: Fri 5 – Sat 6 Mar.',
        'critical: Ada is expected to be at a conference for 1 of the 7 days of week 38: Sun 21 Mar.',
        'critical: Ada is expected to be on military duty and at a training for 2 of the 7 days of week 40: Sat 3 Apr and Wed 7 Apr.',
      ],
    },
  },
})
