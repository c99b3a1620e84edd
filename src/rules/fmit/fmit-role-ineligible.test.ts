import { testRule } from '#testing/rule-tester.ts'
import { fmitRoleIneligible } from './fmit-role-ineligible.ts'

testRule(fmitRoleIneligible, {
  ok: {
    'every role that is planned': `
      Ada pd    | ####### | ....... | ....... | ....... | ....... | .......
      Ben apd   | ....... | ####### | ....... | ....... | ....... | .......
      Cy oic    | ....... | ....... | ####### | ....... | ....... | .......
      Dot chief | ....... | ....... | ....... | ####### | ....... | .......
      Eli sm    | ....... | ....... | ....... | ....... | ####### | .......
      Fay core  | ....... | ....... | ....... | ....... | ....... | #######`,
    'left after the week': `
      Ada inactive to=2027-03-11 | #######`,
    'a resident without a week': `
      Ada      | #######
      Ben pgy2 | .......`,
  },
  broken: {
    'a resident': {
      grid: `
        Ada pgy2 | #######`,
      says: ['critical: Ada is a resident and has week 36; FMIT weeks are for faculty.'],
    },
    'deployed, on temporary duty': {
      grid: `
        Ada deployed | ####### | .......
        Ben tdy      | ....... | #######`,
      says: [
        'critical: Ada has week 36 and is deployed in 2026–27.',
        'critical: Ben has week 37 and is on temporary duty in 2026–27.',
      ],
    },
    'left, or leaving within the week, or not there yet': {
      grid: `
        Ada inactive        | ####### | ....... | .......
        Ben to=2027-03-17   | ....... | ####### | .......
        Cy from=2027-03-20  | ....... | ....... | #######`,
      says: [
        'critical: Ada has week 36 but is not with the program for all of it.',
        'critical: Ben has week 37 but is not with the program for all of it.',
        'critical: Cy has week 38 but is not with the program for all of it.',
      ],
    },
    'not listed that year yet': {
      grid: `
        Ada unlisted | #######`,
      says: ['warning: Ada has week 36 but is not listed for 2026–27 yet.'],
    },
    'not listed that year, having left': {
      grid: `
        Ada inactive unlisted | #######`,
      says: ['critical: Ada has week 36 without a role in 2026–27.'],
    },
    'an adjunct by hand': {
      grid: `
        Ada adjunct | #######`,
      says: ['warning: Ada has week 36 as adjunct faculty; adjuncts are put on by hand only.'],
    },
  },
})
