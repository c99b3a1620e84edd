import { spokenDate } from '#domain/calendar/spoken-day.ts'
import type { LeaveAction } from '#domain/leave/overlap.ts'
import type { Absence } from '#domain/leave/absence.ts'
import { derived } from '#domain/schedule/derived.ts'
import { type Cluster, MOST_NOTE_LETTERS, type Settled, clusterChanges, saidIn } from './group-changes.ts'
import { type Beside, type LeaveGroup, groupRows } from './group-rows.ts'
import { type Meeting, lessFirm, meetAbsences } from './meet-absences.ts'
import { type ReadRow, type RowDoubt, type RowError, doubtKey } from './read-row.ts'
import { calledFrom, spokenTime } from './row-words.ts'
import type { StagedPerson, StagedRow, StagingGround } from './staged-row.ts'

interface GroupState {
  readonly group: LeaveGroup
  readonly meeting: Meeting
  readonly action: LeaveAction | null
  readonly barredBy: ReadRow | null
  readonly doubts: readonly Pick<RowDoubt, 'field' | 'message'>[]
  readonly error: Omit<RowError, 'cell'> | null
}

const CHANGING: readonly (LeaveAction | null)[] = ['merge', 'extend', 'replace']
const JOINING: readonly (LeaveAction | null)[] = ['merge', 'extend']

const leadOf = ({ rows }: LeaveGroup): ReadRow => rows[0]

/** Two times away of a person that are not one, in words: of the later row, so that it is asked once. */
const besideDoubts = (
  group: LeaveGroup,
  beside: readonly Beside[],
  at: ReadonlyMap<string, number>,
): GroupState['doubts'] => {
  const index = (one: LeaveGroup): number => at.get(leadOf(one).id) ?? 0
  return beside
    .filter(({ group: other }) => index(other) < index(group))
    .map(({ group: other }) => ({
      field: 'first',
      message: `It shares days with ${calledFrom(leadOf(group), leadOf(other))}: ${spokenTime(other)}. Look whether both are meant.`,
    }))
}

const turnedDownDoubt = (absence: Absence | null): GroupState['doubts'] => {
  if (absence === null) return []
  const how = absence.status === 'cancelled' ? 'cancelled' : 'turned down'
  const when = absence.review === null ? '' : ` on ${spokenDate(absence.review.on)}`
  return [{ field: 'status', message: `The same leave was ${how}${when}. Look whether it is meant anew.` }]
}

const longNotes = (group: LeaveGroup): GroupState['error'] => {
  if ((saidIn(group).reason ?? '').length <= MOST_NOTE_LETTERS) return null
  const numbers = group.rows.map(({ note }) => note.row).join(' and ')
  return { field: 'note', message: `Together the notes of rows ${numbers} are too long. Leave one of the rows out.` }
}

/** Absences that a group changes, or over which it is entered: nobody else may make something else of them. */
const claimsOf = ({ group, meeting: { met }, action }: GroupState): readonly string[] => {
  if (CHANGING.includes(action)) return met.map(({ absence }) => absence.id)
  return action === 'create' ? lessFirm(group, met).map(({ id }) => id) : []
}

/** Whether two groups can both have the same absence: when both join it, or neither changes it. */
const goTogether = (a: GroupState, b: GroupState): boolean =>
  (JOINING.includes(a.action) && JOINING.includes(b.action) && a.group.status === b.group.status) ||
  (a.action === 'create' && b.action === 'create')

/** Whoever is first has an absence; of those that come later with something else in mind somebody has to be asked. */
const withoutRivals = (states: readonly GroupState[]): readonly GroupState[] => {
  const owners = new Map<string, GroupState>()
  return states.map((state) => {
    const ids = claimsOf(state)
    const rival = ids.flatMap((id) => owners.get(id) ?? []).find((owner) => !goTogether(owner, state))
    if (rival !== undefined) return { ...state, action: null, barredBy: leadOf(rival.group) }
    for (const id of ids) if (!owners.has(id)) owners.set(id, state)
    return state
  })
}

/** Groups that join the same absence are one cluster. */
const clustersOf = (states: readonly GroupState[]): readonly [Cluster, readonly GroupState[]][] => {
  const clusters = new Map<string, [Settled, ...Settled[]]>()
  const members = new Map<string, GroupState[]>()
  for (const state of states) {
    const { group, meeting, action } = state
    if (action === null || action === 'skip' || state.error !== null) continue
    const settled: Settled = { group, met: meeting.met, action }
    const key = JOINING.includes(action) ? `absence ${meeting.met[0]?.absence.id ?? ''}` : `row ${leadOf(group).id}`
    const cluster = clusters.get(key)
    if (cluster) cluster.push(settled)
    else clusters.set(key, [settled])
    members.set(key, [...(members.get(key) ?? []), state])
  }
  return [...clusters].map(([key, cluster]) => [cluster, members.get(key) ?? []])
}

const isOpen = ({ accepted }: RowDoubt): boolean => !accepted

const withDoubts = (row: ReadRow, doubts: GroupState['doubts']): readonly RowDoubt[] => {
  const accepted = new Set(row.choice?.accepted ?? [])
  return [...row.doubts, ...doubts.map((doubt) => ({ ...doubt, accepted: accepted.has(doubtKey(doubt)) }))]
}

/**
 * Holds the rows of one person against each other and against the plan: what becomes of each, and what taking them would
 * change. No row of anybody else bears on it.
 */
export const stagePerson = ({ facts, seed }: StagingGround, read: readonly ReadRow[]): StagedPerson => {
  const at = new Map(read.map(({ id }, index) => [id, index]))
  const { groups, copies, beside } = groupRows(read)
  const besideOf = (group: LeaveGroup): readonly Beside[] => beside.get(leadOf(group).id) ?? []
  const states = withoutRivals(
    groups.map((group): GroupState => {
      const meeting = meetAbsences(facts, group)
      const isNew = !meeting.isThere
      return {
        ...{ group, meeting, action: meeting.action, barredBy: null },
        doubts: isNew ? [...besideDoubts(group, besideOf(group), at), ...turnedDownDoubt(meeting.turnedDown)] : [],
        error: isNew ? longNotes(group) : null,
      }
    }),
  )
  const clusters = clustersOf(states)
  const changed = clusters.map(([cluster]) => clusterChanges(facts, seed, cluster))
  const removed = new Map(
    clusters.flatMap(([, members], index) =>
      members.map(({ group }) => [leadOf(group).id, changed[index]?.removed ?? []] as const),
    ),
  )
  const isSettled = ({ group, meeting, action, doubts, error }: GroupState): boolean => {
    if (error !== null || action === null) return false
    // The very same is there: whatever was not certain of the reading has been settled by then.
    if (meeting.conflict === 'duplicate' && action === 'skip') return true
    const lead = leadOf(group)
    return group.rows.every((row) => !withDoubts(row, row.id === lead.id ? doubts : []).some(isOpen))
  }
  const settled = new Map<string, boolean>(states.map((state) => [leadOf(state.group).id, isSettled(state)]))
  for (const [, members] of clusters) {
    const all = members.every(({ group }) => settled.get(leadOf(group).id) === true)
    for (const { group } of members) settled.set(leadOf(group).id, all)
  }
  const stateOf = new Map(states.flatMap((state) => state.group.rows.map((row) => [row.id, state] as const)))
  return {
    read,
    rows: read.map((row): StagedRow => {
      const copyOf = copies.get(row.id) ?? null
      const state = stateOf.get(row.id)
      if (state === undefined) return copyOf === null ? byItself(row) : copyOfRow(row, copyOf)
      const { group, meeting, action, barredBy, doubts, error } = state
      const lead = leadOf(group)
      const isLead = row.id === lead.id
      const errors = error === null ? [] : [{ ...error, cell: row.note.columns[error.field] ?? null }]
      return {
        ...row,
        doubts: withDoubts(row, isLead ? doubts : []),
        errors: [...row.errors, ...errors],
        group: group.rows,
        copyOf,
        met: meeting.met,
        beside: besideOf(group).map(({ group: other, relation }) => ({ row: leadOf(other), group: other, relation })),
        conflict: meeting.conflict === 'none' && besideOf(group).length > 0 ? 'overlap' : meeting.conflict,
        ...{ action, choices: meeting.choices, suggested: meeting.suggested, isThere: meeting.isThere, barredBy },
        removed: removed.get(lead.id) ?? [],
        settled: settled.get(lead.id) ?? false,
      }
    }),
    clusters: clusters.map(([cluster, members], index) => ({
      id: leadOf(cluster[0].group).id,
      rows: members.flatMap(({ group }) => group.rows),
      action: cluster[0].action,
      changes: changed[index]?.changes ?? [],
      settled: settled.get(leadOf(cluster[0].group).id) ?? false,
    })),
  }
}

const NO_GROUP = { group: [], met: [], beside: [], barredBy: null, removed: [], isThere: false } as const

/** A row that is no time away to take: one that is left out, or one with a question. */
const byItself = derived((row: ReadRow): StagedRow => ({
  ...row,
  ...NO_GROUP,
  copyOf: null,
  conflict: 'none',
  action: row.isLeftOut ? 'skip' : null,
  choices: ['skip'],
  suggested: null,
  settled: row.isLeftOut,
}))

const copyOfRow = (row: ReadRow, copyOf: ReadRow): StagedRow => ({
  ...row,
  ...NO_GROUP,
  copyOf,
  conflict: 'duplicate',
  ...{ action: 'skip', choices: ['skip'], suggested: 'skip', settled: true },
})
