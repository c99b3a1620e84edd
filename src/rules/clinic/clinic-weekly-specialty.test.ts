import { testRule } from '#testing/rule-tester.ts'
import { clinicWeeklySpecialty } from './clinic-weekly-specialty.ts'

testRule(clinicWeeklySpecialty, {
  ok: {
    'as many as asked for': `
      rotation Sports specialty=SM,aSM
      requirement Sports specialty=4-6
      Ada pgy2 on=Sports : C/SM C/SM aSM/. ./SM C`,
    'with a Monday off, 3 of 8': `
      holiday 2027-03-08 Founders
      rotation Sports specialty=SM
      requirement Sports specialty=4-6
      Ada pgy2 on=Sports : . C/SM SM/. ./SM C`,
    'none of a rotation whose specialty is not named': `
      requirement Sports specialty=4-6
      Ada pgy2 on=Sports : C C C C C`,
  },
  broken: {
    'one too few': {
      grid: `
        rotation Sports specialty=SM
        requirement Sports specialty=4-6
        Ada pgy2 on=Sports : C/SM C/SM . ./SM C`,
      says: [
        'warning: Ada has 3 half-days of Sports in 10 on Sports in the week of Mon 8 Mar; the least is 4. Add one, or ask for fewer.',
      ],
    },
    'one too many': {
      grid: `
        rotation Sports specialty=SM
        requirement Sports specialty=2-4
        Ada pgy2 on=Sports : SM SM SM/. . C`,
      says: [
        'warning: Ada has 5 half-days of Sports in 10 on Sports in the week of Mon 8 Mar; the most is 4. Move one, or allow more.',
      ],
    },
    'with a Monday off': {
      grid: `
        holiday 2027-03-08 Founders
        rotation Sports specialty=SM
        requirement Sports specialty=4-6
        Ada pgy2 on=Sports : . C/SM SM/. . C`,
      says: [
        'warning: Ada has 2 half-days of Sports in 8 on Sports in the week of Mon 8 Mar; the least is 3. Add one, or ask for fewer.',
      ],
    },
  },
})
