import { type Family, familyOf } from '#rules/finding.ts'
import { SEVERITIES, type AnyRule, type Source } from '#rules/kit.ts'
import { listed } from '#rules/sentence.ts'
import { LETTERS } from './letters.ts'

/** The headings of a rule's page, in order. Examples, Why and Options are written by hand, the rest from the rule. */
export const PAGE_HEADINGS = ['Examples', 'Why', 'Mathematics', 'Options', 'Waivers', 'Source'] as const
type Heading = (typeof PAGE_HEADINGS)[number]

/** What stands under each second-level heading of a page, by heading. */
export const sectionsOf = (page: string): ReadonlyMap<string, string> =>
  new Map(
    page
      .split(/^## /m)
      .slice(1)
      .map((section) => {
        const [heading = '', ...lines] = section.split('\n')
        return [heading.trim(), lines.join('\n').trim()] as const
      }),
  )

const severitiesOf = ({ messages }: AnyRule): readonly string[] =>
  SEVERITIES.filter((severity) => Object.values(messages).some((message) => message.severity === severity))

const levelInWords = ({ level }: AnyRule): string =>
  level.kind === 'hard'
    ? 'a draft keeps it'
    : level.kind === 'soft'
      ? `a draft avoids it, at weight ${level.weight}`
      : 'a draft does not look at it'

const OF_WEEKS_AND_NIGHTS =
  '`x[p,w]` is 1 when person p is the attending of the FMIT week that starts on Friday w, `c[p,n]` is 1 when p takes call on the night that starts on day n; else they are 0.'
const MATHEMATICS: Readonly<Record<Family, string>> = {
  fmit: OF_WEEKS_AND_NIGHTS,
  call: OF_WEEKS_AND_NIGHTS,
  leave:
    '`a[p,d]` is 1 when person p has an approved absence on day d, `r[p,d,k]` is 1 when p is planned on rotation k on day d; else they are 0.',
  rotation:
    '`r[p,d,k]` is 1 when resident p is planned on rotation k on day d, while they are with the program; else 0.',
  clinic:
    '`h[p,d,s,a]` is 1 when person p does activity a on half-day s (morning or afternoon) of day d, else 0. A half-day counts unless it lies in an approved absence, or on a holiday that the rotation keeps and for which nobody decided otherwise.',
}

const waiverFor = (rule: AnyRule): string =>
  familyOf(rule.id) === 'leave'
    ? 'None is needed: time away is written down whatever it brings. What is found is shown before it is saved, and stays until the facts change.'
    : ['clinic', 'rotation'].includes(familyOf(rule.id))
      ? `None is needed: a ${familyOf(rule.id) === 'clinic' ? 'block' : 'year'} is planned step by step, and nothing is published yet. What is found stays until the facts change.`
      : severitiesOf(rule).includes('critical')
        ? `A change that brings this finding asks for a reason of at least ten letters. The reason is kept ${rule.scope === 'night' ? 'in the history' : 'with the week and in the history'}; the finding stays and shows it.`
        : 'None is needed: the finding is shown, and nothing is asked.'

const sourceInWords = (source: Source): string =>
  'house' in source
    ? `Decided here: ${source.house}`
    : `${source.document}${source.edition ? `, ${source.edition}` : ''}, section ${source.section}.${source.url ? ` <${source.url}>` : ''}`

/** The page of a rule: its frame from the rule, and from the page as it is what is written by hand. */
export const rulePage = (rule: AnyRule, page: string): string => {
  const written = sectionsOf(page)
  const sections: Readonly<Record<Heading, string>> = {
    Examples: written.get('Examples') ?? '',
    Why: written.get('Why') ?? '',
    Mathematics: `\`\`\`text\n${rule.math}\n\`\`\`\n\n${MATHEMATICS[familyOf(rule.id)]}`,
    Options: written.get('Options') ?? '',
    Waivers: waiverFor(rule),
    Source: sourceInWords(rule.source),
  }
  return [
    `# ${rule.title}`,
    `\`${rule.id}\` · ${listed(severitiesOf(rule))} · ${levelInWords(rule)}`,
    rule.statement,
    ...PAGE_HEADINGS.map((heading) => `## ${heading}\n\n${sections[heading]}`.trim()),
  ]
    .join('\n\n')
    .concat('\n')
}

const tableOf = (rules: readonly AnyRule[]): string =>
  [
    '| Rule | Title | Severity | Statement |',
    '| --- | --- | --- | --- |',
    ...rules.map((rule) => `| [\`${rule.id}\`](${rule.id}.md) | ${rule.title} | ${severitiesOf(rule).join(', ')} | ${rule.statement} |`), // prettier-ignore
  ].join('\n')

const lettersTable = (): string =>
  ['| Letter | Means |', '| --- | --- |', ...Object.entries(LETTERS).map(([letter, means]) => `| \`${letter}\` | ${means} |`)].join('\n') // prettier-ignore

/** The index of the rules: two tables from the code, the rest as it is. */
export const indexPage = (rules: readonly AnyRule[], page: string): string => {
  const made = new Map([
    ['The rules', tableOf(rules)],
    ['Letters', lettersTable()],
  ])
  const [before = ''] = page.split(/^## /m)
  const sections = [...sectionsOf(page)].map(([heading, text]) => `## ${heading}\n\n${made.get(heading) ?? text}`)
  return `${[before.trim(), ...sections].join('\n\n')}\n`
}

/** An example of a page: a drawing, and the sentences it is said to bring. */
export interface Example {
  readonly kind: 'ok' | 'broken'
  readonly drawing: string
  readonly says: readonly string[]
}

/** The examples of a page, in order. Each sentence of a broken one is a quoted line under it. */
export const examplesOf = (page: string): readonly Example[] =>
  [...page.matchAll(/^```schedule (ok|broken)\n([\s\S]*?)^```\n((?:\n|> .*\n?)*)/gm)].map(
    ([, kind, drawing = '', quoted = '']) => ({
      kind: kind === 'ok' ? 'ok' : 'broken',
      drawing,
      says: [...quoted.matchAll(/^> (.*)$/gm)].map(([, sentence = '']) => sentence),
    }),
  )
