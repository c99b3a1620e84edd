import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type AcademicYear, isPlannableYear, yearLabel, yearOf } from '#domain/calendar/academic-year.ts'
import { Refused, query } from '../../client.ts'
import { ActionButton } from '../../components/button.tsx'
import { useCommands } from '../../components/commands.ts'
import { FilterField } from '../../components/filter-field.tsx'
import { Page } from '../../components/frame.tsx'
import { NobodyYet } from '../../components/nobody-yet.tsx'
import { SetupTabs } from '../../components/setup-tabs.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../components/states.tsx'
import { useIsNarrow } from '../../components/use-media.ts'
import { useSession, useToday } from '../../session.ts'
import { OpenPerson } from './open-person.tsx'
import { PeopleList } from './people-list.tsx'
import { PeopleTable } from './people-table.tsx'
import { type Listed, groupsOf, isMeant, listedOf } from './people-view.ts'
import { UsualWeek } from './usual-week.tsx'

const route = getRouteApi('/shell/people')
const YEARS_AROUND = 2

/** Everybody of the program, with what they are in a year. */
export const PeoplePage = () => {
  const { ay, q = '', person: open, week } = route.useSearch()
  const navigate = route.useNavigate()
  const user = useSession()
  const narrow = useIsNarrow()
  const now = yearOf(useToday())
  const year = ay ?? now
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...query('GET /api/v1/people', { ay: year }),
    placeholderData: keepPreviousData,
  })
  const edits = user?.can.editPeople ?? false
  const show = (person: string | undefined) =>
    void navigate({ search: (search) => ({ ...search, person, week: undefined }) })
  useCommands(edits ? [{ id: 'add-person', label: 'Add a person', run: () => show('new') }] : [])

  const go = (to: AcademicYear) =>
    isPlannableYear(to) && Math.abs(to - now) <= YEARS_AROUND
      ? () => void navigate({ search: (search) => ({ ...search, ay: to }) })
      : null
  const people = data?.people.map((one) => listedOf(one, year))
  const meant = people?.filter((one) => q === '' || isMeant(one, q))
  const person = open === undefined || open === 'new' ? null : people?.find(({ id }) => id === open)
  return (
    <Page
      title={`People ${yearLabel(year)}`}
      pager={{
        previous: { label: `To ${yearLabel(year - 1)}`, onGo: go(year - 1) },
        next: { label: `To ${yearLabel(year + 1)}`, onGo: go(year + 1) },
      }}
      lead={
        <>
          {edits && !narrow && <SetupTabs here="people" />}
          <FilterField
            label="Find a person"
            value={q}
            onChange={(text) =>
              void navigate({ search: (search) => ({ ...search, q: text === '' ? undefined : text }), replace: true })
            }
          />
        </>
      }
      actions={edits && <ActionButton kind="primary" icon="add" label="Add a person" onClick={() => show('new')} />}
      toRead={!edits}
    >
      {!isPlaceholderData && people?.length !== 0 && people?.every((one) => one.year === null) && (
        <NobodyYet ay={year} of="people" />
      )}
      {meant ? (
        <PeopleBody
          people={meant}
          filtered={q !== ''}
          narrow={narrow}
          showsContact={user?.can.readContact ?? false}
          onOpen={edits ? ({ id }) => show(id) : null}
        />
      ) : error ? (
        <ErrorState
          title="The people could not be read."
          message={error instanceof Refused ? error.message : 'Something went wrong on the way.'}
          onRetry={() => void refetch()}
        />
      ) : (
        <Skeleton rows={18} />
      )}
      {edits && data && !week && (open === 'new' || person) && (
        <OpenPerson
          key={`${open}/${year}`}
          person={person ?? null}
          ay={year}
          onUsualWeek={() => void navigate({ search: (search) => ({ ...search, week: true }) })}
          onClose={() => show(undefined)}
        />
      )}
      {edits && week && person && (
        <UsualWeek
          key={`${person.id}/${year}`}
          person={person}
          ay={year}
          onSaved={() => show(undefined)}
          onClose={() => void navigate({ search: (search) => ({ ...search, week: undefined }) })}
        />
      )}
    </Page>
  )
}

const PeopleBody = ({
  people,
  filtered,
  narrow,
  showsContact,
  onOpen,
}: {
  readonly people: readonly Listed[]
  readonly filtered: boolean
  readonly narrow: boolean
  readonly showsContact: boolean
  readonly onOpen: ((person: Listed) => void) | null
}) => {
  if (people.length === 0)
    return filtered ? (
      <EmptyState title="Nobody is called that here." />
    ) : (
      <EmptyState title="Nobody is in the program yet.">
        Add people one by one, or import a program file from the command line: turnus import program FILE.
      </EmptyState>
    )
  const groups = groupsOf(people)
  return narrow ? (
    <PeopleList groups={groups} onOpen={onOpen} />
  ) : (
    <PeopleTable groups={groups} showsContact={showsContact} onOpen={onOpen} />
  )
}
