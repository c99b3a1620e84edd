import type { ClinicFooter } from '#domain/schedule/clinic-footer.ts'
import type { Finding, Severity } from '#rules/kit.ts'
import { MARGIN_ROW, NEEDED_ROW, RESIDENTS_ROW, ROOMS_ROW, THERE_ROW, placeKey } from './block-keys.ts'
import { type BlockView, type Slot, marginOf } from './block-view.ts'
import { spokenSlot, worstOf } from './spoken.ts'

/** A figure under a half-day. */
export interface FigureCell {
  readonly text: string
  /** Below what is needed; just enough; as usual. */
  readonly state: 'short' | 'tight' | 'plain'
  readonly severity: Severity | null
  readonly label: string
}

const FRACTIONS: Readonly<Record<string, string>> = { '0.25': '¼', '0.5': '½', '0.75': '¾' }
const share = (count: number): string => FRACTIONS[String(count)] ?? String(count)

/** "+1", "0", "−1". */
export const signed = (count: number): string => (count > 0 ? `+${count}` : count < 0 ? `−${-count}` : '0')

const residentsIn = ({ interns, seniors }: ClinicFooter): number => interns + seniors

interface Figure {
  readonly title: string
  /** Beside the title: how it is counted. */
  readonly rule: (view: BlockView) => string
  readonly text: (view: BlockView, footer: ClinicFooter, margin: number | null) => string
  readonly state?: (view: BlockView, footer: ClinicFooter, margin: number | null) => FigureCell['state']
}

const FIGURES: Readonly<Record<string, Figure>> = {
  [RESIDENTS_ROW]: {
    title: 'Residents in clinic',
    rule: () => '',
    text: (_, footer, margin) => (margin === null ? '' : String(residentsIn(footer))),
  },
  [NEEDED_ROW]: {
    title: 'Attendings needed',
    rule: ({ policy }) => `${share(policy.attendingsPerIntern)} · ${share(policy.attendingsPerSenior)} · own`,
    text: (_, { needed }, margin) => (margin === null ? '' : String(needed)),
  },
  [THERE_ROW]: {
    title: 'Attendings there',
    rule: (view) =>
      [...view.judged.schedule.facts.activity.values()]
        .filter(({ supervises, archived }) => supervises && !archived)
        .map(({ code }) => code)
        .join(', '),
    text: (_, { there }, margin) => (margin === null ? '' : String(there)),
  },
  [MARGIN_ROW]: {
    title: 'Margin',
    rule: () => '',
    text: (_, __, margin) => (margin === null ? '' : signed(margin)),
    state: (_, __, margin) => (margin === null || margin > 0 ? 'plain' : margin === 0 ? 'tight' : 'short'),
  },
  [ROOMS_ROW]: {
    title: 'Rooms used',
    rule: ({ policy }) => `${policy.roomsUsual}, at most ${policy.roomsMost}`,
    text: (_, { rooms }, margin) => (margin === null && rooms === 0 ? '' : String(rooms)),
    state: ({ policy }, { rooms }) =>
      rooms > policy.roomsMost ? 'short' : rooms > policy.roomsUsual ? 'tight' : 'plain',
  },
}

/** The head of a row of figures: its title, and how it is counted. */
export const figureHead = (
  view: BlockView,
  row: string,
  isTitle: boolean,
): { readonly text: string; readonly label: string } => {
  const figure = FIGURES[row]
  const rule = figure?.rule(view) ?? ''
  const title = figure?.title ?? ''
  if (isTitle) return { text: title, label: title }
  const isRatio = row === NEEDED_ROW
  const { attendingsPerIntern, attendingsPerSenior } = view.policy
  const label = isRatio
    ? `${attendingsPerIntern} for each intern, ${attendingsPerSenior} for each senior, and those that procedures take for themselves`
    : rule
  return { text: rule, label }
}

/** A figure under a half-day. */
export const figureCell = (view: BlockView, row: string, slot: Slot): FigureCell => {
  const figure = FIGURES[row]
  const footer = view.footers[slot.at]
  if (!figure || !footer) return { text: '', state: 'plain', severity: null, label: '' }
  const margin = marginOf(footer)
  const text = figure.text(view, footer, margin)
  const findings: readonly Finding[] = view.found.get(placeKey(row, slot.key)) ?? []
  const state = figure.state?.(view, footer, margin) ?? 'plain'
  return {
    text,
    state,
    severity: worstOf(findings),
    label: `${figure.title}, ${spokenSlot(slot)}: ${text === '' ? 'none' : spokenFigure(row, text, state)}`,
  }
}

const spokenFigure = (row: string, text: string, state: FigureCell['state']): string => {
  if (row !== MARGIN_ROW) return state === 'short' ? `${text}, more than there are` : text
  return state === 'short' ? `${text}, too few attendings` : state === 'tight' ? '0, just enough' : text
}
