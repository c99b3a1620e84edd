import { Link } from '@tanstack/react-router'
import type { AcademicYear } from '#domain/calendar/academic-year.ts'

/** The way to the block in which most of the weeks lie. What is not saved yet stays open: the block opens beside it. */
export const SeeThem = ({
  ay,
  block,
  isSaved,
}: {
  readonly ay: AcademicYear
  readonly block: number
  readonly isSaved: boolean
}) => (
  <Link to="/block/$ay/$number" params={{ ay, number: block }} {...(isSaved ? {} : { target: '_blank' })}>
    {isSaved ? (
      'See them'
    ) : (
      <>
        See Block {block} as it is now<span className="unseen">, in another tab</span>
      </>
    )}
  </Link>
)
