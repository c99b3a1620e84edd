import { listed } from '../../words.ts'

export {
  counted,
  dateRange,
  figure,
  inWords,
  listed,
  monthName,
  sentence,
  shortRange,
  spokenRange,
  surnameFirst,
} from '../../words.ts'

/** "week 41", "weeks 41 and 46". */
export const weeksNamed = (numbers: readonly number[]): string =>
  `${numbers.length === 1 ? 'week' : 'weeks'} ${listed(numbers.map(String))}`
