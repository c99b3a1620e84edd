export const SCRUBBED_KINDS = [
  'coordinates',
  'unit',
  'vessel or flight',
  'order number',
  'date or time of movement',
  'marking',
  'identity number',
  'phone number',
  'e-mail address',
  'address',
  'place',
  'movement',
] as const
export type ScrubbedKind = (typeof SCRUBBED_KINDS)[number]

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
const UNIT_WORDS =
  'squadron|sqdn|sqn|battalion|bn|brigade|bde|regiment|rgt|regt|division|div|company|co|platoon|plt|wing|fleet|corps|' +
  'airborne|infantry|inf|cavalry|cav|armor|artillery|marines|marine|group|detachment|det|task\\s+force|mef|meu|csh|' +
  'msg|medcom|combat\\s+team|bct|aviation|engineer|signal|logistics|sustainment|medical\\s+(?:group|brigade|command)'
const STREETS = 'street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|highway|hwy|way|court|ct|place|pl|circle'
const VESSELS = 'uss|usns|usnh|uscgc|hms|ship|convoy|flight|flt|vessel|sortie|tail(?:\\s+(?:no|number))?'
const MOVES =
  'depart(?:s|ed|ing|ure)?|deploy(?:s|ed|ing|ment)?|arriv(?:e|es|ed|ing|al)|leav(?:es|ing)\\s+(?:from|for)|' +
  'mov(?:e|es|ed|ing|ement)|embark\\w*|disembark\\w*|redeploy\\w*|mobiliz\\w*|demobiliz\\w*|transit\\w*|wheels\\s+up|' +
  'report\\s+(?:date|nlt|on)|nlt|itinerary|staging\\s+at'

/** Words that stand before the name of a base; whatever follows is it. */
const BASES =
  'fort|ft\\.?|camp|fob|cop|nas|nsa|naval|afb|air\\s+(?:force\\s+)?base|airfield|joint\\s+base|forward\\s+operating\\s+base'
/** The letters of units as they follow a number: "25 ID", "3-7 CAV". */
const UNIT_LETTERS = 'ID|IN|CAV|[SIA]?BCT|MEU|MEF|CAB|ADA|FA|MP|EN|MED|ASB|BSB|MARDIV|FW|OG|MDG|AMDS|SQ|BN|BDE'
/** A name of up to three words after a word. */
const PROPER = "\\s+[A-Z][\\w'-]*(?:\\s+[A-Z][\\w'-]*){0,2}"
/** Words in small or capital letters where the names after them have to have capitals. */
const anyCase = (words: string): string =>
  words.replace(/\\[a-z]|[a-z]/g, (letter) => (letter.length > 1 ? letter : `[${letter}${letter.toUpperCase()}]`))

/** In this order: what looks like several things is taken for the first. */
export const PATTERNS: readonly (readonly [ScrubbedKind, RegExp])[] = [
  ['e-mail address', /[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+/gu],
  [
    'marking',
    /\(?\b(?:top\s+secret|secret|classified|confidential|noforn|fouo|cui|opsec|ts\/sci|s\/nf)\b\)?(?:\/\/\w+)*/giu,
  ],
  ['coordinates', /\b\d{1,2}[C-HJ-NP-X]\s?[A-HJ-NP-Z]{2}\s?(?:\d{2,5}\s?\d{2,5}|\d{4,10})\b/giu],
  [
    'coordinates',
    /[-+]?\d{1,3}\s?°\s?\d{0,2}(?:\.\d+)?\s?['′’]?\s?(?:\d{1,2}(?:\.\d+)?\s?["″”])?\s?[NSEW]?(?:[\s,]+[-+]?\d{1,3}\s?°\s?\d{0,2}(?:\.\d+)?\s?['′’]?\s?(?:\d{1,2}(?:\.\d+)?\s?["″”])?\s?[NSEW]?)?/giu,
  ],
  ['coordinates', /[-+]?\d{1,3}\.\d{2,}\s?[NSEW]?[\s,;/]+[-+]?\d{1,3}\.\d{2,}\s?[NSEW]?/giu],
  ['coordinates', /\b\d{1,3}(?:\.\d+)?\s?[NS]\b[\s,;/]+\d{1,3}(?:\.\d+)?\s?[EW]\b/giu],
  ['coordinates', /\b(?:mgrs|grid|lat(?:itude)?|lon(?:g|gitude)?)\b[\s:.#=]*[-+]?\w*\d[\w.]*/giu],
  ['identity number', /\b(?:ssn|edipi|dod\s?id(?:\s?(?:no|number))?)\b[\s:.#=]*[\d-]+/giu],
  ['identity number', /\b\d{3}[- ]\d{2}[- ]\d{4}\b/gu],
  [
    'order number',
    /\b(?:(?:movement|travel|deployment|permanent|mobilization|pcs|tdy|unit)\s+)?(?:orders?|ord|auth(?:orization)?|fragos?|opord|warno|exord|dts|lines?\s+of\s+accounting|tan|ro)\b\s*(?:no|nr|num|number)?\.?\s*[:#=-]*\s*(?=[\w/-]*\d)[\w/-]+/giu,
  ],
  ['phone number', /(?<![\w])(?:\+?\d{1,3}[\s.-]?)?\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}(?!\d)/gu],
  ['phone number', /\b(?:dsn|phone|tel|cell|call)\b[\s:.#=]*\+?[\d][\d\s().-]{5,}/giu],
  ['date or time of movement', new RegExp(`\\b\\d{1,2}\\s?\\d{4}\\s?[A-Z]?\\s?${MONTH}(?:\\s?\\d{2,4})?\\b`, 'giu')],
  [
    'date or time of movement',
    new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?[\\s-]?${MONTH}\\.?(?:[\\s,-]*'?\\d{2,4})?(?![\\w])`, 'giu'),
  ],
  [
    'date or time of movement',
    new RegExp(`\\b${MONTH}\\.?\\s?\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?(?!\\w)`, 'giu'),
  ],
  ['date or time of movement', /\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ]\d{1,2}:\d{2}(?::\d{2})?Z?)?/gu],
  ['date or time of movement', /\b\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})\b/gu],
  ['date or time of movement', /(?<![\w/])\d{1,2}\/\d{1,2}(?![\w/])/gu],
  ['date or time of movement', /\b\d{1,2}:\d{2}(?::\d{2})?\s?(?:am|pm|z|l|hrs?|hours)?\b/giu],
  ['date or time of movement', /\b\d{4}\s?(?:z|l|hrs?|hours)\b/giu],
  ['date or time of movement', /\b\d{1,2}\s?(?:am|pm)\b/giu],
  ['date or time of movement', /\bat\s+\d{3,4}\b/giu],
  ['address', /\b(?:apo|fpo|dpo)\s+\w{2}\s+\d{5}(?:-\d{4})?\b/giu],
  ['unit', new RegExp(`\\b\\d{1,3}(?:[-/]\\d{1,3})?\\s?(?:${UNIT_LETTERS})\\b`, 'gu')],
  ['vessel or flight', new RegExp(`\\b(?:${VESSELS})\\b[\\s:.#-]*(?:[A-Z0-9][\\w-]*(?:\\s+[A-Z][\\w-]*){0,2})`, 'giu')],
  ['vessel or flight', /\b[A-Z]{2,4}[- ]?\d{2,5}[A-Z]?\b/gu],
  [
    'unit',
    new RegExp(
      `\\b\\d{1,4}(?:st|nd|rd|th|d)?(?:[/-]\\d{1,4}(?:st|nd|rd|th|d)?)*\\s+(?:\\w+\\s+){0,3}?(?:${UNIT_WORDS})\\b(?:\\s+(?:${UNIT_WORDS})\\b)*`,
      'giu',
    ),
  ],
  [
    'unit',
    new RegExp(
      `\\b(?:task\\s+force|tf|company|co|det(?:achment)?|bravo|alpha|charlie|delta)\\s+(?:co(?:mpany)?\\b|[A-Z0-9][\\w-]*)`,
      'giu',
    ),
  ],
  ['unit', /\b\d{1,3}(?:st|nd|rd|th|d)\s+(?:[A-Z]{2,}|[A-Z][a-z]+)\b/gu],
  ['unit', /\b\d{1,3}-\d{1,3}\s+[A-Z]{2,}\b/gu],
  ['address', new RegExp(`\\b\\d{1,6}[A-Z]?\\s+(?:[\\w.'-]+\\s+){1,4}?(?:${STREETS})\\b\\.?`, 'giu')],
  ['place', new RegExp(`\\b(?:${anyCase(BASES)})\\s+[\\w'-]+(?:\\s+[A-Z][\\w'-]*){0,2}`, 'gu')],
  ['place', new RegExp(`\\b(?:${anyCase('base|port|island|province|valley')})${PROPER}`, 'gu')],
  [
    'place',
    /\b[A-Z][\w'-]*(?:\s+[A-Z][\w'-]*){0,2}\s+(?:AFB|Air\s+Base|Airfield|Barracks|Naval\s+\w+|Base|Garrison|Island|Province)\b/gu,
  ],
  // "San Antonio, TX": what stands before the letters of a state.
  ['place', /\b[A-Z][\w'-]+(?:\s+[A-Z][\w'-]+){0,2},\s*[A-Z]{2}\b/gu],
  ['place', new RegExp(`\\b(?:${anyCase('to|from|at|in|near|via')})${PROPER}(?:,\\s*[A-Z][\\w'-]*)?`, 'gu')],
  ['identity number', /(?<!\d)\d{9,11}(?!\d)/gu],
  ['movement', new RegExp(`\\b(?:${MOVES})\\b`, 'giu')],
  // What is left of long numbers is one of the kinds above in a way nobody thought of.
  ['identity number', /(?<!\d)\d(?:[\s.-]?\d){4,}(?!\d)/gu],
]
