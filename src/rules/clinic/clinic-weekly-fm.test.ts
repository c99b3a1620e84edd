import { testRule } from '#testing/rule-tester.ts'
import { clinicWeeklyFm } from './clinic-weekly-fm.ts'

/** The rotation of the worked example in templates-rules-engine 11.5. */
const EXAMPLE = `
  lecture wed pm
  requirement Sports clinic=2-3 specialty=4-6 lecture protect=thu/am/RSCH days=mon,tue,thu,fri`

testRule(clinicWeeklyFm, {
  ok: {
    'as many as asked for': `${EXAMPLE}
      Ada pgy2 on=Sports : C/SM C/SM SM/. ./SM SM`,
    'the continuity clinic counts, a clinic by video does not': `${EXAMPLE}
      Ada pgy2 on=Sports : CC/SM C/SM CV/. ./CV CV`,
    'with a Monday off, of 8 half-days 1 to 3': `${EXAMPLE}
      holiday 2027-03-08 Founders
      Ada pgy2 on=Sports : . C/SM SM/. ./SM SM`,
    'with Tuesday to Friday away, of 2 half-days none to 1': `${EXAMPLE}
      Ada pgy2 on=Sports | ....vvv | v......
      Ada : SM . . . .`,
    'clinics in the pattern': `${EXAMPLE}
      pattern Sports mon-fri C/SM; wed SM/.
      Ada pgy2 on=Sports : . . . . ./SM`,
    'no requirement': `
      pattern Surgery mon-fri SURG
      Ada pgy2 on=Surgery : C C C C C`,
    'nobody in training': `${EXAMPLE}
      Ada on=Sports : . . . . .`,
    'the last half-day of a rotation, of which one clinic may be asked': `
      block 9 2027-02-11 2027-03-12
      block 10 2027-03-13 2027-04-07
      requirement Sports clinic=2-3
      Ada pgy2 block9=Surgery block10=Sports : . . . . .`,
    'on a holiday that somebody decided to work': `${EXAMPLE}
      holiday 2027-03-08 Founders
      Ada pgy2 on=Sports : C/. C/SM SM/. ./SM SM`,
  },
  broken: {
    'one too few': {
      grid: `${EXAMPLE}
        Ada pgy2 on=Sports : C/SM SM SM/. ./SM SM`,
      says: [
        'warning: Ada has 1 clinic in 10 half-days on Sports in the week of Mon 8 Mar; the least is 2. Add a clinic, or ask for fewer.',
      ],
    },
    'one too many, decided by hand': {
      grid: `${EXAMPLE}
        Ada pgy2 on=Sports : C C SM/. ./SM SM`,
      says: [
        'warning: Ada has 4 clinics in 10 half-days on Sports in the week of Mon 8 Mar; the most is 3. Move a clinic, or allow more.',
      ],
    },
    'with a Monday off': {
      grid: `${EXAMPLE}
        holiday 2027-03-08 Founders
        Ada pgy2 on=Sports : . SM SM/. ./SM SM`,
      says: [
        'warning: Ada has 0 clinics in 8 half-days on Sports in the week of Mon 8 Mar; the least is 1. Add a clinic, or ask for fewer.',
      ],
    },
    'with Tuesday to Friday away': {
      grid: `${EXAMPLE}
        Ada pgy2 on=Sports | ....vvv | v......
        Ada : C . . . .`,
      says: [
        'warning: Ada has 2 clinics in 2 half-days on Sports in the week of Mon 8 Mar; the most is 1. Move a clinic, or allow more.',
      ],
    },
    'a week of two rotations, each in proportion': {
      grid: `
        requirement Sports clinic=5-6
        requirement Geriatrics clinic=5-6
        Ada pgy2 block9=Sports block10=Geriatrics : C/C C/C C/. ./. ./.`,
      says: [
        'warning: Ada has 0 clinics in 4 half-days on Geriatrics in the week of Mon 8 Mar; the least is 2. Add a clinic, or ask for fewer.',
        'warning: Ada has 5 clinics in 6 half-days on Sports in the week of Mon 8 Mar; the most is 4. Move a clinic, or allow more.',
      ],
    },
    'the second of two weeks': {
      grid: `${EXAMPLE}
        Ada pgy2 on=Sports : C/SM C/SM . . . | . . . . .`,
      says: [
        'warning: Ada has 0 clinics in 10 half-days on Sports in the week of Mon 15 Mar; the least is 2. Add a clinic, or ask for fewer.',
      ],
    },
  },
})
