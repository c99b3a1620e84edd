import { testRule } from '#testing/rule-tester.ts'
import { leaveReturnUnconfirmed } from './leave-return-unconfirmed.ts'

testRule(leaveReturnUnconfirmed, {
  ok: {
    'known for sure': `
      today 2027-03-20
      Ada | ..vv...`,
    'eight days ahead': `
      today 2027-02-28
      Ada | ..~~...`,
  },
  broken: {
    'seven days ahead': {
      grid: `
        today 2027-03-01
        Ada | ..~~...`,
      says: ['info: Ada is expected back after Mon 8 Mar. Confirm that day, or write a later one.'],
    },
    'on the last day': {
      grid: `
        today 2027-03-08
        Ada | ..~~...`,
      says: ['info: Ada is expected back after Mon 8 Mar. Confirm that day, or write a later one.'],
    },
    'the day after': {
      grid: `
        today 2027-03-09
        Ada | ..~~...`,
      says: ['warning: Ada was expected back after Mon 8 Mar. Confirm that day, or write a later one.'],
    },
    'two of a resident': {
      grid: `
        today 2027-03-10
        Ada pgy1 | ~~..~~~`,
      says: [
        'warning: Ada was expected back after Sat 6 Mar. Confirm that day, or write a later one.',
        'info: Ada is expected back after Thu 11 Mar. Confirm that day, or write a later one.',
      ],
    },
  },
})
