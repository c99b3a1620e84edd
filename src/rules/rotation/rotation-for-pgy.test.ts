import { testRule } from '#testing/rule-tester.ts'
import { rotationForPgy } from './rotation-for-pgy.ts'

const QUIET = '.......'

testRule(rotationForPgy, {
  ok: {
    'for their year': `
      rotation Wards who=1
      Ada pgy1 block9=Wards | ${QUIET}`,
    'for everybody': `
      rotation Clinic takes=4
      Ada pgy1 block9=Clinic | ${QUIET}
      Ben pgy3 block9=Clinic | ${QUIET}`,
    'for several years': `
      rotation Wards who=2,3
      Ada pgy2 block9=Wards        | ${QUIET}
      Ben pgy3 block9=Wards/Clinic | ${QUIET}`,
    'of somebody who is no resident that year': `
      rotation Wards who=1
      Ada block9=Wards | ${QUIET}`,
  },
  broken: {
    'for another year': {
      grid: `
        rotation Wards who=1
        Ada pgy2 block9=Wards | ${QUIET}`,
      says: ['warning: Ada is in PGY-2 and on Wards in Block 9, which is for PGY-1.'],
    },
    'in the second part of a block': {
      grid: `
        rotation Wards who=2,3
        Ada pgy1 block9=Clinic/Wards | ${QUIET}`,
      says: ['warning: Ada is in PGY-1 and on Wards in Block 9, which is for PGY-2 and PGY-3.'],
    },
    'as half of a rotation that is two': {
      grid: `
        rotation Wards who=2
        rotation Both halves=Clinic/Wards
        rotation Clinic takes=3
        Ada pgy1 block9=Both | ${QUIET}`,
      says: ['warning: Ada is in PGY-1 and on Wards in Block 9, which is for PGY-2.'],
    },
    'that is archived': {
      grid: `
        rotation Wards archived
        Ada pgy2 block9=Wards block10=Clinic | ${QUIET}`,
      says: ['warning: Ada is on Wards in Block 9, which is archived.'],
    },
    'of which nothing is known': {
      grid: `
        rotation Both halves=Clinic/Wards
        rotation Clinic takes=3
        Ada pgy2 block9=Both | ${QUIET}`,
      says: ['warning: Ada is on Wards in Block 9, which is none of the program’s rotations.'],
    },
  },
})
