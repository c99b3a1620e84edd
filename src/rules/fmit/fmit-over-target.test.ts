import { testRule } from '#testing/rule-tester.ts'
import { fmitOverTarget } from './fmit-over-target.ts'

testRule(fmitOverTarget, {
  ok: {
    'the target': `
      Ada target=2 | ####### | ....... | #######`,
    'half a week more than a target of a week and a half': `
      Ada target=1.5 | ####### | ....... | #######`,
    'over the most is another rule': `
      Ada target=1 max=2 | ####### | ....... | ####### | ....... | #######`,
    'an adjunct is put on by hand': `
      Ada adjunct target=0 | #######`,
  },
  broken: {
    'one more': {
      grid: `
        Ada target=1 | ####### | ....... | #######`,
      says: ['info: Ada has 2 weeks of FMIT in 2026–27; the target is 1.'],
    },
  },
})
