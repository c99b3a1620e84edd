import { Link } from '@tanstack/react-router'
import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import type { Effect } from './use-effect-on.ts'

/** The way to the block in which most of the weeks lie. What is not saved yet stays open: the block opens beside it. */
export const SeeThem = ({
  ay,
  worst,
  isSaved,
}: {
  readonly ay: AcademicYear
  /** Whose most of the weeks are, and where. */
  readonly worst: NonNullable<Effect['worst']>
  readonly isSaved: boolean
}) => (
  <Link
    to="/block/$ay/$number"
    params={{ ay, number: worst.block }}
    search={{ person: worst.person, at: `${worst.day}/am` }}
    {...(isSaved ? {} : { target: '_blank' })}
  >
    {isSaved ? (
      'See them'
    ) : (
      <>
        See Block {worst.block} as it is now<span className="unseen">, in another tab</span>
      </>
    )}
  </Link>
)
