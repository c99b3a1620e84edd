import { testRule } from '#testing/rule-tester.ts'
import { leaveRotationNotEligible } from './leave-rotation-not-eligible.ts'

testRule(leaveRotationNotEligible, {
  ok: {
    'a rotation that allows leave': `
      leave Clinic
      Ada pgy2 block9=Clinic | ..vv...`,
    'a rotation of which nobody has said': `
      Ada pgy2 block9=Surgery | ..vv...`,
    'a rotation that is not known': `
      no-leave Surgery
      Ada pgy2 block9=Cardiology | ..vv...`,
    'in the half of the block that allows it': `
      no-leave Surgery
      Ada pgy2 block9=Surgery/Clinic | ..vv...`,
    'in another block': `
      no-leave Surgery
      Ada pgy2 block9=Surgery | ......v | vvv....`,
    'somebody else’s': `
      no-leave Surgery
      Ada pgy2 block9=Surgery | .......
      Ben pgy2 block9=Clinic  | ..vv...`,
    'only asked for, expected, refused or cancelled': `
      no-leave Surgery
      Ada pgy2 block9=Surgery | ?V/x...`,
    'outside of the days that the program gives the block': `
      no-leave Surgery
      block 9 2027-02-11 2027-03-06
      Ada pgy2 block9=Surgery | ..vv...`,
  },
  broken: {
    'leave in the block': {
      grid: `
        no-leave Surgery
        Ada pgy2 block9=Surgery | ..vv...`,
      says: [
        "warning: Ada's leave on Sun 7 – Mon 8 Mar falls on Surgery in Block 9, where leave is not allowed. Move the leave or the rotation, or let it stand.",
      ],
    },
    'half a day on the last day of the block, and beyond it': {
      grid: `
        no-leave Surgery
        Ada pgy2 block9=Surgery | .....vv | vvv....`,
      says: [
        "warning: Ada's leave on Wed 10 Mar falls on Surgery in Block 9, where leave is not allowed. Move the leave or the rotation, or let it stand.",
      ],
    },
    'several absences, one of them half a day': {
      grid: `
        no-leave Surgery
        Ada pgy2 block9=Surgery | >.cc...`,
      says: [
        "warning: Ada's leave on Fri 5 Mar and Sun 7 – Mon 8 Mar falls on Surgery in Block 9, where leave is not allowed. Move the leave or the rotation, or let it stand.",
      ],
    },
    'two blocks in a row': {
      grid: `
        no-leave Night_Float
        no-leave Surgery
        Ada pgy2 block9=Surgery block10=Night_Float | .....vv | v......`,
      says: [
        "warning: Ada's leave on Wed 10 Mar falls on Surgery in Block 9, where leave is not allowed. Move the leave or the rotation, or let it stand.",
        "warning: Ada's leave on Thu 11 – Fri 12 Mar falls on Night_Float in Block 10, where leave is not allowed. Move the leave or the rotation, or let it stand.",
      ],
    },
    'in both halves of a block, on the second of them': {
      grid: `
        no-leave Surgery
        Ada pgy2 block9=Clinic/Surgery | .....vv`,
      says: [
        "warning: Ada's leave on Wed 10 Mar falls on Surgery in Block 9, where leave is not allowed. Move the leave or the rotation, or let it stand.",
      ],
    },
    'in both halves of a block, on either': {
      grid: `
        from 2027-02-19
        no-leave Night_Float
        no-leave Surgery
        Ada pgy2 block9=Surgery/Night_Float | ..vv...`,
      says: [
        "warning: Ada's leave on Sun 21 – Mon 22 Feb falls on Surgery and Night_Float in Block 9, where leave is not allowed. Move the leave or the rotation, or let it stand.",
      ],
    },
    'on the days that the program gives the block': {
      grid: `
        no-leave Surgery
        block 10 2027-03-08 2027-04-04
        Ada pgy2 block10=Surgery | ..vv...`,
      says: [
        "warning: Ada's leave on Mon 8 Mar falls on Surgery in Block 10, where leave is not allowed. Move the leave or the rotation, or let it stand.",
      ],
    },
  },
})
