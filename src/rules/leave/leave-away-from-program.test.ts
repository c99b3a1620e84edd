import { testRule } from '#testing/rule-tester.ts'
import { leaveAwayFromProgram } from './leave-away-from-program.ts'

const WEEK = 'vvvvvvv'
const REST = '.......'

testRule(leaveAwayFromProgram, {
  ok: {
    'twenty days': `Ada pgy2 | ${WEEK} | ${WEEK} | vvvvvv.`,
    'faculty, however long': `Ada | ${WEEK} | ${WEEK} | ${WEEK} | ${WEEK} | ${WEEK}`,
    'only asked for and expected': `
      Ada pgy2 | ??????? | ??????? | VVVVVVV | VVVVVVV | ${REST}`,
    'refused and cancelled': `
      Ada pgy2 | /////// | /////// | xxxxxxx | xxxxxxx | ${REST}`,
    'the same days twice': `
      Ada pgy2 | ${WEEK} | ${WEEK} | ${REST}
      Ada pgy2 | ccccccc | ccccccc | ${REST}`,
    'over the turn of the year, some in each': `
      from 2027-06-18
      Ada pgy2 | ${WEEK} | ${WEEK} | ${WEEK} | ${WEEK}`,
    'in no role that year': `Ada unlisted | ${WEEK} | ${WEEK} | ${WEEK} | ${WEEK} | ${WEEK}`,
  },
  broken: {
    'twenty-one days': {
      grid: `Ada pgy2 | ${WEEK} | ${WEEK} | ${WEEK}`,
      says: ['warning: Ada is away 21 of 28 days in 2026–27; 7 are left.'],
    },
    'twenty-seven days': {
      grid: `Ada pgy2 | ${WEEK} | ${WEEK} | ${WEEK} | vvvvvv.`,
      says: ['warning: Ada is away 27 of 28 days in 2026–27; 1 is left.'],
    },
    'twenty-eight days': {
      grid: `Ada pgy2 | ${WEEK} | ${WEEK} | ${WEEK} | ${WEEK}`,
      says: ['critical: Ada is away all 28 days in 2026–27; none is left.'],
    },
    'twenty-nine days': {
      grid: `Ada pgy2 | ${WEEK} | ${WEEK} | ${WEEK} | ${WEEK} | v......`,
      says: ['critical: Ada is away 29 days in 2026–27, 1 more than the 28 there are.'],
    },
    'of several kinds, each day once, half a day as the whole': {
      grid: `
        Ada pgy2 | ${WEEK} | ${WEEK} | ....... | >......
        Ada pgy2 | ccccccc | ${REST} | ttttttt | .......`,
      says: ['warning: Ada is away 22 of 28 days in 2026–27; 6 are left.'],
    },
    'beside what is only asked for': {
      grid: `Ada pgy2 | ${WEEK} | ${WEEK} | ${WEEK} | ???????`,
      says: ['warning: Ada is away 21 of 28 days in 2026–27; 7 are left.'],
    },
    'over the turn of the year, too many in one': {
      grid: `
        from 2027-06-04
        Ada pgy2 | vvvvvvv | vvvvvvv | vvvvvvv | vvvvvvv`,
      says: ['warning: Ada is away 27 of 28 days in 2026–27; 1 is left.'],
    },
  },
})
