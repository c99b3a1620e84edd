import { testRule } from '#testing/rule-tester.ts'
import { clinicProtectedSlot } from './clinic-protected-slot.ts'

testRule(clinicProtectedSlot, {
  ok: {
    'what it is protected for': `
      requirement Sports protect=thu/am/RSCH
      Ada pgy2 on=Sports : SM SM SM ./SM SM`,
    'the same, decided by hand': `
      requirement Sports protect=thu/am/RSCH
      Ada pgy2 on=Sports : SM SM SM RSCH/SM SM`,
    'away in the morning': `
      requirement Sports protect=thu/am/RSCH
      Ada pgy2 on=Sports | ......<
      Ada : SM SM SM C SM`,
    'a holiday': `
      holiday 2027-03-11 Founders
      requirement Sports protect=thu/am/RSCH
      Ada pgy2 on=Sports : SM SM SM . SM`,
    'the day after nights': `
      rotation Nights recovery
      requirement Sports protect=thu/am/RSCH
      Ada pgy2 block9=Nights block10=Sports : . . . . SM`,
    'another rotation’s': `
      requirement Sports protect=thu/am/RSCH
      requirement Geriatrics
      Ada pgy2 on=Geriatrics : C C C C C`,
  },
  broken: {
    'a clinic instead': {
      grid: `
        requirement Sports protect=thu/am/RSCH
        Ada pgy2 on=Sports : SM SM SM C/SM SM`,
      says: [
        'warning: Ada does something else on the morning of Thu 11 Mar than Sports protects it for: RSCH. Put it back, or change the requirement.',
      ],
    },
    'two of them': {
      grid: `
        requirement Sports protect=thu/am/RSCH,fri/pm/ADM
        Ada pgy2 on=Sports : SM SM SM C/SM SM`,
      says: [
        'warning: Ada does something else on the morning of Thu 11 Mar and the afternoon of Fri 12 Mar than Sports protects it for: RSCH and ADM. Put it back, or change the requirement.',
      ],
    },
  },
})
