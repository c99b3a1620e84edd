import type { KnownActivities } from '../../activities.ts'
import { ActivityCode } from '../activity-code.tsx'
import { ClashChoice } from '../clash-choice.tsx'
import { type WeekDraft, type WeekPlace, cellsOf, placeWords, seenAt } from './week-draft.ts'

/** Half-days that are not the same in two drafts, in order. */
const differences = (theirs: WeekDraft, mine: WeekDraft): readonly WeekPlace[] => {
  const places = new Map([...cellsOf(theirs), ...cellsOf(mine)].map((cell) => [placeWords(cell), cell]))
  return [...places.values()].filter(
    (place) => JSON.stringify(seenAt(theirs, place).cell) !== JSON.stringify(seenAt(mine, place).cell),
  )
}

/** Somebody else was faster: theirs and mine, half-day by half-day, and the choice. Neither is lost. */
export const WeekClash = ({
  message,
  theirs,
  mine,
  activities,
  onTheirs,
  onMine,
}: {
  readonly message: string
  readonly theirs: WeekDraft
  readonly mine: WeekDraft
  readonly activities: KnownActivities
  readonly onTheirs: () => void
  readonly onMine: () => void
}) => {
  const codeAt = (draft: WeekDraft, place: WeekPlace) => {
    const { cell } = seenAt(draft, place)
    if (cell === null) return 'open'
    return (
      <>
        <ActivityCode code={cell.activity} activity={activities.get(cell.activity)} size="word" />
        {cell.isProtected && ' protected'}
      </>
    )
  }
  const rows = differences(theirs, mine).map((place) => ({
    label: placeWords(place),
    theirs: codeAt(theirs, place),
    mine: codeAt(mine, place),
  }))
  return <ClashChoice message={message} rows={rows} onTheirs={onTheirs} onMine={onMine} />
}
