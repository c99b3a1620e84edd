import { useQuery } from '@tanstack/react-query'
import { Navigate, getRouteApi } from '@tanstack/react-router'
import { ACTIVITY_FAMILIES } from '#domain/rotations/activity.ts'
import { type KnownActivity, activitiesQuery } from '../../activities.ts'
import { Refused } from '../../client.ts'
import { ActionButton } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { useCommands } from '../../components/commands.ts'
import { FAMILY_WORDS } from '../../components/family-words.ts'
import { FilterField } from '../../components/filter-field.tsx'
import { Page } from '../../components/frame.tsx'
import { SetupTabs } from '../../components/setup-tabs.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../components/states.tsx'
import { useUndoKeys } from '../../components/use-undo-keys.ts'
import { plain } from '../../plain.ts'
import { useSession } from '../../session.ts'
import { ActivitiesTable } from './activities-table.tsx'
import { ActivityDialog } from './activity-dialog.tsx'
import { useVocabularyWrites } from './vocabulary-writes.ts'
import styles from './vocabulary.module.css'

const route = getRouteApi('/shell/setup/activities')

const isMeant = ({ code, name, aliases }: KnownActivity, typed: string): boolean =>
  [code, name, ...aliases].some((text) => plain(text).includes(plain(typed)))

/** What half-days can be: every code, what it means and what is counted by it. */
export const ActivitiesPage = () => {
  const { q = '', activity: open, archived = false } = route.useSearch()
  const navigate = route.useNavigate()
  const can = useSession()?.can
  const { data, error, refetch } = useQuery(activitiesQuery)
  const writes = useVocabularyWrites()
  const edits = can?.editPlan ?? false
  useUndoKeys(writes, edits)
  const show = (activity: string | undefined) => void navigate({ search: (search) => ({ ...search, activity }) })
  useCommands(edits ? [{ id: 'add-activity', label: 'Add an activity', run: () => show('new') }] : [])
  if (!edits) return <Navigate to="/people" replace />

  const all = data?.items ?? []
  const shown = all.filter((one) => (archived || !one.archived) && (q === '' || isMeant(one, q)))
  const groups = ACTIVITY_FAMILIES.map((family) => ({
    family,
    title: FAMILY_WORDS[family],
    activities: shown.filter((one) => one.family === family),
  })).filter(({ activities }) => activities.length > 0)
  const opened = open === undefined || open === 'new' ? null : (all.find(({ code }) => code === open) ?? null)
  return (
    <Page
      title="Activities"
      lead={
        <>
          <SetupTabs here="activities" />
          <FilterField
            label="Find an activity"
            value={q}
            onChange={(text) =>
              void navigate({ search: (search) => ({ ...search, q: text === '' ? undefined : text }), replace: true })
            }
          />
          <Checkbox
            checked={archived}
            onChange={(on) => void navigate({ search: (search) => ({ ...search, archived: on ? true : undefined }) })}
          >
            Archived too
          </Checkbox>
        </>
      }
      actions={<ActionButton kind="primary" icon="add" label="Activity" onClick={() => show('new')} />}
    >
      {data ? (
        groups.length === 0 ? (
          <EmptyState title={all.length === 0 ? 'No activity is known yet.' : 'No activity is called that.'}>
            {all.length === 0
              ? 'Add what half-days can be one by one, or take over the preset on the page of the rotations.'
              : 'Codes, names and other ways of writing are searched.'}
          </EmptyState>
        ) : (
          <div className={styles.scroll}>
            <ActivitiesTable groups={groups} onOpen={({ code }) => show(code)} />
          </div>
        )
      ) : error ? (
        <ErrorState
          title="The activities could not be read."
          message={error instanceof Refused ? error.message : 'Something went wrong on the way.'}
          onRetry={() => void refetch()}
        />
      ) : (
        <Skeleton rows={18} />
      )}
      {data && (open === 'new' || opened) && (
        <ActivityDialog key={open} activity={opened} writes={writes} onClose={() => show(undefined)} />
      )}
    </Page>
  )
}
