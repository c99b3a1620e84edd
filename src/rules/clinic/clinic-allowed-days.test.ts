import { testRule } from '#testing/rule-tester.ts'
import { clinicAllowedDays } from './clinic-allowed-days.ts'

testRule(clinicAllowedDays, {
  ok: {
    'on allowed days': `
      requirement Sports days=tue,thu
      Ada pgy2 on=Sports : SM C SM C SM`,
    'on any day where none is named': `
      requirement Sports
      Ada pgy2 on=Sports : C C C C C`,
    'what is no family-medicine clinic': `
      requirement Sports days=tue,thu
      Ada pgy2 on=Sports : CV C SM C PR`,
    'away on that day': `
      pattern Sports fri C
      requirement Sports days=tue,thu
      Ada pgy2 on=Sports | ....... | v......
      Ada : SM C SM C .`,
    'on a weekend': `
      requirement Sports days=tue,thu
      Ada pgy2 on=Sports : SM C SM C SM C .`,
  },
  broken: {
    'in the pattern and by hand': {
      grid: `
        pattern Sports fri ./C
        requirement Sports days=tue,thu
        Ada pgy2 on=Sports : C/SM C SM C SM/.`,
      says: [
        'warning: Ada has clinic on the morning of Mon 8 Mar and the afternoon of Fri 12 Mar, where Sports allows none. It may fall on Tue and Thu.',
      ],
    },
    'in two weeks': {
      grid: `
        requirement Sports days=wed
        Ada pgy2 on=Sports : C/SM SM C SM SM | SM SM C SM SM/CC`,
      says: [
        'warning: Ada has clinic on the morning of Mon 8 Mar, where Sports allows none. It may fall on Wed.',
        'warning: Ada has clinic on the afternoon of Fri 19 Mar, where Sports allows none. It may fall on Wed.',
      ],
    },
  },
})
