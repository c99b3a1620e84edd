import { testRule } from '#testing/rule-tester.ts'
import { fmitUnderstaffedWeek } from './fmit-understaffed-week.ts'

testRule(fmitUnderstaffedWeek, {
  ok: {
    'four are left': `
      Ada | #######
      Ben | .......
      Cy  | .......
      Dot | .......
      Eli | .......`,
    'asked to be away is not away': `
      Ada | #######
      Ben | .......
      Cy  | .......
      Dot | .......
      Eli | ..???..`,
  },
  broken: {
    'one of four is away': {
      grid: `
        Ada | #######
        Ben | .......
        Cy  | .......
        Dot | .......
        Eli | ....v..`,
      says: ['warning: In week 36 only 3 can take call while Ada is on FMIT: Ben, Cy and Dot. Four are needed.'],
    },
    'an adjunct, somebody leaving, and one who takes no call do not count': {
      grid: `
        Ada               | #######
        Ben               | .......
        Cy                | .......
        Dot adjunct       | .......
        Eli to=2027-03-04 | .......
        Fay no-call       | .......`,
      says: ['warning: In week 36 only 2 can take call while Ada is on FMIT: Ben and Cy. Four are needed.'],
    },
    'nobody is left': {
      grid: `
        Ada | #######
        Ben | vvvvvvv`,
      says: ['warning: In week 36 nobody can take call while Ada is on FMIT. Four are needed.'],
    },
  },
})
