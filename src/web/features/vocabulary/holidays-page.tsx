import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Navigate, getRouteApi } from '@tanstack/react-router'
import {
  type AcademicYear,
  isPlannableYear,
  yearEnd,
  yearLabel,
  yearOf,
  yearStart,
} from '#domain/calendar/academic-year.ts'
import { Refused } from '../../client.ts'
import { ActionButton } from '../../components/button.tsx'
import { useCommands } from '../../components/commands.ts'
import { Page } from '../../components/frame.tsx'
import { SetupTabs } from '../../components/setup-tabs.tsx'
import { ErrorState, Skeleton } from '../../components/states.tsx'
import { useIsNarrow } from '../../components/use-media.ts'
import { useUndoKeys } from '../../components/use-undo-keys.ts'
import { type ListedHoliday, holidaysQuery } from '../../holidays.ts'
import { useSession, useToday } from '../../session.ts'
import { holidayDay } from './holiday-day.ts'
import { HolidayDialog } from './holiday-dialog.tsx'
import { useVocabularyWrites } from './vocabulary-writes.ts'
import styles from './vocabulary.module.css'

const route = getRouteApi('/shell/setup/holidays')

const keptWords = ({ kept, usualName, observed, name }: ListedHoliday): string => {
  if (!kept) return 'The program works'
  if (usualName === null) return 'Day off, the program’s own'
  const called = name === usualName ? '' : `, ${usualName} elsewhere`
  return `Day off${observed ? ', kept on another day than its own' : ''}${called}`
}

/** The days off of the whole program, year by year: the federal ones, kept or not, and its own. */
export const HolidaysPage = () => {
  const { ay, holiday: open } = route.useSearch()
  const navigate = route.useNavigate()
  const can = useSession()?.can
  const narrow = useIsNarrow()
  const now = yearOf(useToday())
  const year = ay ?? now
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...holidaysQuery(yearStart(year), yearEnd(year)),
    placeholderData: keepPreviousData,
  })
  const writes = useVocabularyWrites()
  const edits = can?.editPlan ?? false
  useUndoKeys(writes, edits)
  const show = (holiday: string | undefined) => void navigate({ search: (search) => ({ ...search, holiday }) })
  useCommands(edits ? [{ id: 'add-holiday', label: 'Add a holiday', run: () => show('new') }] : [])
  if (!edits) return <Navigate to="/people" replace />

  const go = (to: AcademicYear) =>
    isPlannableYear(to) ? () => void navigate({ search: (search) => ({ ...search, ay: to }) }) : null
  const items = data?.items
  const opened = items?.find(({ day }) => day === open) ?? null
  return (
    <Page
      title={narrow ? yearLabel(year) : `Holidays ${yearLabel(year)}`}
      pager={{
        previous: { label: `To ${yearLabel(year - 1)}`, onGo: go(year - 1) },
        next: { label: `To ${yearLabel(year + 1)}`, onGo: go(year + 1) },
      }}
      lead={<SetupTabs here="holidays" />}
      actions={<ActionButton kind="primary" icon="add" label="Holiday" onClick={() => show('new')} />}
    >
      <p className={styles.lead}>
        Days off of the whole program. Nobody has clinic then, and whoever is on the wards stays there. The federal
        holidays are known; open one to call it otherwise, or to say that the program works then.
      </p>
      {items ? (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <caption className="unseen">{`Holidays of ${yearLabel(year)}`}</caption>
            <thead>
              <tr>
                <th scope="col">Day</th>
                <th scope="col">Name</th>
                <th scope="col">What it is</th>
              </tr>
            </thead>
            <tbody>
              {items.map((one) => (
                <tr key={one.day} className={one.kept ? undefined : styles.off}>
                  <td>{holidayDay(one.day)}</td>
                  <th scope="row" className={styles.name}>
                    <button type="button" onClick={() => show(one.day)}>
                      {one.name}
                    </button>
                  </th>
                  <td className={`${styles.wrap} ${styles.quiet}`}>{keptWords(one)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : error ? (
        <ErrorState
          title="The holidays could not be read."
          message={error instanceof Refused ? error.message : 'Something went wrong on the way.'}
          onRetry={() => void refetch()}
        />
      ) : (
        <Skeleton rows={11} />
      )}
      {items && !isPlaceholderData && (open === 'new' || opened) && (
        <HolidayDialog
          key={`${String(year)}/${open ?? ''}`}
          holiday={opened}
          year={year}
          writes={writes}
          onClose={() => show(undefined)}
        />
      )}
    </Page>
  )
}
