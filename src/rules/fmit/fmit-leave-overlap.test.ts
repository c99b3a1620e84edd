import { testRule } from '#testing/rule-tester.ts'
import { fmitLeaveOverlap } from './fmit-leave-overlap.ts'

testRule(fmitLeaveOverlap, {
  ok: {
    'away in other weeks': `
      Ada | ..vv... | ####### | ..vv...`,
    'not approved, or refused': `
      Ada | ####### | ####### | #######
      Ada | ..??... | ..//... | ...VV..`,
    'somebody else is away': `
      Ada | #######
      Ben | vvvvvvv`,
  },
  broken: {
    'four days of the week': {
      grid: `
        Ada | #######
        Ada | ..vvvv.`,
      says: ['critical: Ada is on vacation for 4 of the 7 days of week 36: Sun 7 – Wed 10 Mar.'],
    },
    'the last day only, half a day': {
      grid: `
        Ada | #######
        Ada | ......>`,
      says: ['critical: Ada is on vacation for 1 of the 7 days of week 36: Thu 11 Mar.'],
    },
    'an absence that began before, and another': {
      grid: `
        Ada | ....... | #######
        Ada | .....tt | t...ss.`,
      says: [
        'critical: Ada is on temporary duty and sick for 3 of the 7 days of week 37: Fri 12 Mar and Tue 16 – Wed 17 Mar.',
      ],
    },
    'a duty elsewhere once it is approved': {
      grid: `
        Ada | #######
        Ada | ddddddd`,
      says: ['critical: Ada is deployed for 7 of the 7 days of week 36: Fri 5 – Thu 11 Mar.'],
    },
  },
})
