import { testRule } from '#testing/rule-tester.ts'
import { rotationCapacity } from './rotation-capacity.ts'

const QUIET = '.......'

testRule(rotationCapacity, {
  ok: {
    'as many as it takes': `
      rotation Nights takes=2
      Ada pgy1 block9=Nights | ${QUIET}
      Ben pgy3 block9=Nights | ${QUIET}`,
    'of which nobody has said how many it takes': `
      Ada pgy1 block9=Nights | ${QUIET}
      Ben pgy3 block9=Nights | ${QUIET}`,
    'in different blocks': `
      rotation Nights takes=1
      Ada pgy1 block9=Nights  | ${QUIET}
      Ben pgy3 block10=Nights | ${QUIET}`,
    'one after the other in a block': `
      rotation Nights takes=1
      Ada pgy1 block9=Nights/Clinic | ${QUIET}
      Ben pgy3 block9=Clinic/Nights | ${QUIET}`,
    'one after the other, on a rotation that is two': `
      rotation Nights takes=1
      rotation Both halves=Nights/Clinic
      Ada pgy1 block9=Both          | ${QUIET}
      Ben pgy3 block9=Clinic/Nights | ${QUIET}`,
    'not there any more': `
      rotation Nights takes=1
      Ada pgy1 block9=Nights               | ${QUIET}
      Ben pgy3 block9=Nights to=2027-02-10 | ${QUIET}`,
    'nobody of whom is a resident': `
      rotation Nights takes=1
      Ada block9=Nights | ${QUIET}
      Ben block9=Nights | ${QUIET}`,
  },
  broken: {
    'two where it takes one': {
      grid: `
        rotation Nights takes=1
        Ada pgy1 block9=Nights | ${QUIET}
        Ben pgy3 block9=Nights | ${QUIET}`,
      says: [
        'warning: Ada and Ben are on Nights in Block 9, which takes 1 at one time. Move somebody, or let it stand.',
      ],
    },
    'two in the first part of a block, which the program splits after eleven days': {
      grid: `
        rotation Nights takes=1
        Ada pgy1 block9=Nights        | ${QUIET}
        Ben pgy3 block9=Nights/Clinic | ${QUIET}`,
      says: [
        'warning: Ada and Ben are on Nights at one time on Thu 11 – Sun 21 Feb in Block 9, which takes 1. Move somebody, or let it stand.',
      ],
    },
    'three, two of them one after the other, on a rotation that is two': {
      grid: `
        rotation Nights takes=1
        rotation Both halves=Nights/Clinic
        Ada pgy1 block9=Nights        | ${QUIET}
        Ben pgy3 block9=Clinic/Nights | ${QUIET}
        Cy pgy2 block9=Both           | ${QUIET}`,
      says: [
        'warning: Ada, Ben and Cy are on Nights in Block 9, which takes 1 at one time. Move somebody, or let it stand.',
      ],
    },
    'until one of them leaves': {
      grid: `
        rotation Nights takes=1
        Ada pgy1 block9=Nights               | ${QUIET}
        Ben pgy3 block9=Nights to=2027-02-12 | ${QUIET}`,
      says: [
        'warning: Ada and Ben are on Nights at one time on Thu 11 – Fri 12 Feb in Block 9, which takes 1. Move somebody, or let it stand.',
      ],
    },
  },
})
