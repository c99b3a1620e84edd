import { testRule } from '#testing/rule-tester.ts'
import { clinicAttendings } from './clinic-attendings.ts'

testRule(clinicAttendings, {
  ok: {
    'one for two interns': `
      Ada pgy1 on=Sports : C/. . . . .
      Ben pgy1 on=Sports : C/. . . . .
      Dot                : AT/. . . . .`,
    'one for four seniors': `
      Ada pgy2 on=Sports : C/. . . . .
      Ben pgy2 on=Sports : C/. . . . .
      Cy pgy3 on=Sports  : CV/. . . . .
      Eli pgy3 on=Sports : C/. . . . .
      Dot                : AT/. . . . .`,
    'a procedure with one of its own, and one beside': `
      Ada pgy1 on=Sports : PR/. . . . .
      Dot                : AT/. . . . .
      Fay                : AT/. . . . .`,
    'nobody in clinic': `
      Ada pgy1 on=Sports : ADM LEC . . .
      Dot                : C C C C C`,
    'somebody after call supervises in the morning': `
      Ada pgy2 on=Sports : C/. . . . .
      Dot                | ..k....
      Dot                : . . . . .`,
  },
  broken: {
    nobody: {
      grid: `
        Ada pgy2 on=Sports : C/. . . . .
        Dot                : C/AT . . . .`,
      says: [
        'warning: With 1 resident in clinic in the morning of Mon 8 Mar, 1 attending must supervise, and 0 are there. Add an attending, or move a clinic.',
      ],
    },
    'three interns with one': {
      grid: `
        Ada pgy1 on=Sports : . ./C . . .
        Ben pgy1 on=Sports : . ./C . . .
        Cy pgy1 on=Sports  : . ./C . . .
        Dot                : . ./AT . . .`,
      says: [
        'warning: With 3 residents in clinic in the afternoon of Tue 9 Mar, 2 attendings must supervise, and 1 is there. Add an attending, or move a clinic.',
      ],
    },
    'the example with a procedure, 2.75 counted up': {
      grid: `
        Ada pgy1 on=Sports : C/. . . . .
        Ben pgy1 on=Sports : C/. . . . .
        Cy pgy2 on=Sports  : C/. . . . .
        Eli pgy1 on=Sports : PR/. . . . .
        Dot                : AT/. . . . .
        Fay                : AT/. . . . .`,
      says: [
        'warning: With 4 residents in clinic in the morning of Mon 8 Mar, 3 attendings must supervise, and 2 are there. Add an attending, or move a clinic.',
      ],
    },
    'the attending is away': {
      grid: `
        Ada pgy2 on=Sports : C/. . . . .
        Dot                | ...v...
        Dot                : AT . . . .`,
      says: [
        'warning: With 1 resident in clinic in the morning of Mon 8 Mar, 1 attending must supervise, and 0 are there. Add an attending, or move a clinic.',
      ],
    },
  },
})
