import { testRule } from '#testing/rule-tester.ts'
import { fmitLeaveEdge } from './fmit-leave-edge.ts'

testRule(fmitLeaveEdge, {
  ok: {
    'two days between on either side': `
      Ada | vvvv... | ####### | ..vvvvv`,
    'only asked for': `
      Ada | ....... | ####### | .......
      Ada | ..????? | ....... | ???????`,
  },
  broken: {
    'back on the day before': {
      grid: `
        Ada | ...vvvv | #######`,
      says: ['info: Ada is on vacation until Thu 11 Mar, right before week 37 on FMIT.'],
    },
    'back two days before': {
      grid: `
        Ada | ...vvv. | #######`,
      says: ['info: Ada is on vacation until Wed 10 Mar, right before week 37 on FMIT.'],
    },
    'away right after': {
      grid: `
        Ada | ####### | cc.....`,
      says: ['info: Ada is at a conference from Fri 12 Mar, right after week 36 on FMIT.'],
    },
    'away from the Saturday, and before': {
      grid: `
        Ada | ....ttt | ####### | .vvvv..`,
      says: [
        'info: Ada is on vacation from Sat 20 Mar, right after week 37 on FMIT.',
        'info: Ada is on temporary duty until Thu 11 Mar, right before week 37 on FMIT.',
      ],
    },
  },
})
