import { testRule } from '#testing/rule-tester.ts'
import { clinicRooms } from './clinic-rooms.ts'

testRule(clinicRooms, {
  ok: {
    'as many as are usual': `
      rooms 2 3
      Ada pgy2 on=Sports : C/. . . . .
      Dot                : C/. . . . .`,
    'by video, which takes none': `
      rooms 1 2
      Ada pgy2 on=Sports : C/. . . . .
      Ben pgy2 on=Sports : CV/. . . . .
      Dot                : AT/. . . . .`,
    'half of it by video': `
      rooms 2 2
      Ada pgy2 on=Sports : CF2V/. . . . .
      Ben pgy2 on=Sports : C/. . . . .
      Cy pgy2 on=Sports  : CF2V/. . . . .`,
    'no resident among them': `
      rooms 1 1
      Dot : C C C C C
      Fay : C C C C C`,
  },
  broken: {
    'more than are usual': {
      grid: `
        rooms 1 2
        Ada pgy2 on=Sports : ./C . . . .
        Dot                : ./C . . . .`,
      says: ['info: Clinic in the afternoon of Mon 8 Mar takes 2 rooms; 1 is usual.'],
    },
    'more than there are': {
      grid: `
        rooms 1 2
        Ada pgy2 on=Sports : ./C . . . .
        Ben pgy1 on=Sports : ./CF2V . . . .
        Dot                : ./C . . . .`,
      says: ['critical: Clinic in the afternoon of Mon 8 Mar takes 2.5 rooms; 2 are there. Move a clinic.'],
    },
  },
})
