import { testRule } from '#testing/rule-tester.ts'
import { clinicAcademicsKept } from './clinic-academics-kept.ts'

testRule(clinicAcademicsKept, {
  ok: {
    'at lecture': `
      lecture wed pm
      requirement Sports lecture
      Ada pgy2 on=Sports : SM SM SM/. SM SM`,
    'at something else that nobody moves': `
      lecture wed pm
      requirement Sports lecture
      Ada pgy2 on=Sports : SM SM SM/ADV SM SM`,
    'a requirement that leaves lecture out': `
      lecture wed pm
      requirement Sports
      Ada pgy2 on=Sports : SM SM SM SM SM`,
    'a rotation that lecture takes nobody from': `
      lecture wed pm
      rotation Sports lecture-exempt
      requirement Sports lecture
      Ada pgy2 on=Sports : SM SM SM SM SM`,
    away: `
      lecture wed pm
      requirement Sports lecture
      Ada pgy2 on=Sports | .....v.
      Ada : SM SM . SM SM`,
    'a holiday': `
      holiday 2027-03-10 Founders
      lecture wed pm
      requirement Sports lecture
      Ada pgy2 on=Sports : SM SM . SM SM`,
    'a day off of the rotation': `
      lecture wed pm
      rotation Sports off=wed
      requirement Sports lecture
      Ada pgy2 on=Sports : SM SM . SM SM`,
    'the day after nights': `
      lecture thu am
      rotation Nights recovery
      requirement Sports lecture
      Ada pgy2 block9=Nights block10=Sports : . . . . SM`,
  },
  broken: {
    'a clinic instead': {
      grid: `
        lecture wed pm
        requirement Sports lecture
        Ada pgy2 on=Sports : SM SM SM/C SM SM`,
      says: [
        'warning: Ada misses lecture on the afternoon of Wed 10 Mar, which Sports keeps. Move what stands there, or leave lecture out of the requirement.',
      ],
    },
    'two lectures, on a holiday that somebody decided to work too': {
      grid: `
        holiday 2027-03-10 Founders
        lecture wed pm
        lecture fri am
        requirement Sports lecture
        Ada pgy2 on=Sports : SM SM ./C SM SM`,
      says: [
        'warning: Ada misses lecture on the afternoon of Wed 10 Mar and the morning of Fri 12 Mar, which Sports keeps. Move what stands there, or leave lecture out of the requirement.',
      ],
    },
    'work on the day after nights, by hand': {
      grid: `
        lecture thu am
        rotation Nights recovery
        requirement Sports lecture
        Ada pgy2 block9=Nights block10=Sports : . . . C/. SM`,
      says: [
        'warning: Ada misses lecture on the morning of Thu 11 Mar, which Sports keeps. Move what stands there, or leave lecture out of the requirement.',
      ],
    },
  },
})
