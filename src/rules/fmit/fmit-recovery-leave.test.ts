import { testRule } from '#testing/rule-tester.ts'
import { fmitRecoveryLeave } from './fmit-recovery-leave.ts'

testRule(fmitRecoveryLeave, {
  ok: {
    'back to work on the Friday': `
      Ada | ####### | .vvvvvv`,
    'only asked for': `
      Ada | ####### | ???....`,
  },
  broken: {
    'leave starts on the recovery day': {
      grid: `
        Ada | ####### | vvv....`,
      says: ['info: Ada is on vacation on Fri 12 Mar, the recovery day after week 36.'],
    },
    'leave from within the week': {
      grid: `
        Ada | ####### | .......
        Ada | .....ss | ss.....`,
      says: ['info: Ada is sick on Fri 12 Mar, the recovery day after week 36.'],
    },
  },
})
