import type { Block } from '#domain/calendar/block.ts'
import type { Day } from '#domain/calendar/day.ts'
import { ROTATIONS, blockArea, rotationYearArea } from '#domain/decisions/areas.ts'
import type { ProposalRow } from '#domain/proposals/proposal.ts'
import { type Change, changeTo } from '#domain/schedule/change.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import { programBlocks } from '#domain/schedule/program-blocks.ts'
import { normalName } from '#spreadsheets/names/normal-name.ts'
import type { KeptSheet } from '../leave-import/kept-sheet.ts'
import { type Ground, groundFor } from './ground.ts'
import type { Remembered } from './remembered-words.ts'
import type { Report } from './report.ts'
import { stageBlockDays } from './stage-block-days.ts'
import { stageRotationYear } from './stage-rotation-year.ts'
import { stageTemplates } from './stage-templates.ts'
import type { StagedSheet, UnreadSheet } from './staged-sheet.ts'
import type { Choices, Reading } from './staging.ts'
import { withWords } from './with-words.ts'

/** What the undo history of a sheet's change set is kept by. */
export const areaOf = ({ layout, ay, block }: Reading): string =>
  layout === 'templates' ? ROTATIONS : block === null ? rotationYearArea(ay) : blockArea(ay, block)

/** The block that a sheet of half-days is for. */
export const blockOfReading = (facts: Facts, { ay, block }: Reading): Block | null =>
  programBlocks({ facts }, ay).find(({ number }) => number === block) ?? null

/** What is new of activities or rotations, and what is known with what else it is written as. */
const withAliases = <One extends { readonly aliases: readonly string[] }>(
  added: readonly One[],
  known: ReadonlyMap<string, One>,
  idOf: (one: One) => string,
  { aliases }: Remembered,
): readonly One[] =>
  [...added.filter((one) => !known.has(idOf(one))), ...known.values()].flatMap((one) => {
    const more = aliases.get(idOf(one))
    if (more === undefined) return known.has(idOf(one)) ? [] : [one]
    return [{ ...one, aliases: [...one.aliases, ...more] }]
  })

/** Activities, rotations and names that are new to the program, and what is to be remembered of words. */
const wordsRow = ({ facts, choices, remembered }: Ground, names: Report['names']): readonly ProposalRow[] => {
  const { codes, rotations } = remembered()
  const { newActivities, newRotations } = choices
  const changes: Change[] = [
    ...withAliases(newActivities, facts.activity, ({ code }) => code, codes).flatMap((one) =>
      changeTo(facts, 'activity', one.code, one),
    ),
    ...withAliases(newRotations, facts.rotation, ({ name }) => name, rotations).flatMap((one) =>
      changeTo(facts, 'rotation', one.name, one),
    ),
  ]
  for (const { cell, personId, remember } of choices.names) {
    const alias = normalName(names.find((one) => one.cell === cell)?.text ?? '')
    if (remember && personId !== null && alias !== '')
      changes.push(...changeTo(facts, 'nameAlias', alias, { alias, person: personId }))
  }
  if (changes.length === 0) return []
  return [
    {
      id: 'words',
      label: 'New words',
      why: 'What other rows need: leave it out only when you leave those out as well.',
      ...{ people: [], first: null, last: null, changes },
    },
  ]
}

export interface Staged {
  readonly rows: readonly ProposalRow[]
  readonly report: Report
}

/** Reads a kept sheet as it was said, and holds it against the facts. */
export const stageSheet = (
  facts: Facts,
  today: Day,
  kept: KeptSheet,
  reading: Reading,
  choices: Choices,
): Staged | UnreadSheet => {
  const ground = groundFor(facts, reading.ay, today, choices)
  const staged = stagedAs(ground, kept, reading)
  if ('problem' in staged) return staged
  const [names, codes, rotations] = [ground.names(), ground.codes(), ground.rotations()]
  const isOpen = ({ state }: { readonly state: string }): boolean => state === 'open'
  const { rows, flags, notes, footer, ...counts } = staged
  return {
    rows: withWords(wordsRow(ground, [...names]), rows),
    report: {
      layout: reading.layout,
      counts: {
        ...counts,
        flagged: flags.length,
        openNames: names.filter(isOpen).length,
        openWords: [...codes, ...rotations].filter(isOpen).length,
      },
      names: [...names],
      codes: [...codes],
      rotations: [...rotations],
      flags: [...flags],
      notes: [...notes],
      footer,
    },
  }
}

const stagedAs = (ground: Ground, kept: KeptSheet, reading: Reading): StagedSheet | UnreadSheet => {
  if (reading.layout === 'templates') return stageTemplates(ground, kept)
  if (reading.layout === 'rotation-year') return stageRotationYear(ground, kept)
  const block = blockOfReading(ground.facts, reading)
  return block === null ? { problem: 'The year has no such block.' } : stageBlockDays(ground, kept, block)
}
