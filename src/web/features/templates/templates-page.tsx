import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { yearLabel, yearOf } from '#domain/calendar/academic-year.ts'
import { useActivities } from '../../activities.ts'
import { Refused, query } from '../../client.ts'
import { ActionButton, Button, IconButton } from '../../components/button.tsx'
import { useCommands } from '../../components/commands.ts'
import { Page } from '../../components/frame.tsx'
import { Menu, type MenuEntry } from '../../components/menu.tsx'
import { SetupTabs } from '../../components/setup-tabs.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../components/states.tsx'
import { useIsNarrow, useMedia } from '../../components/use-media.ts'
import { useUndoKeys } from '../../components/use-undo-keys.ts'
import { useSession, useToday } from '../../session.ts'
import { counted } from '../../words.ts'
import { type BulkAction, BulkDialog } from './bulk-dialog.tsx'
import { ChosenBar } from './chosen-bar.tsx'
import { DefaultsDialog } from './defaults-dialog.tsx'
import { DuplicateDialog } from './duplicate-dialog.tsx'
import { Filters } from './filters.tsx'
import { PatternEditor } from './pattern/pattern-editor.tsx'
import { RefusalNotice } from './refusal-notice.tsx'
import { OpenRequirement } from './requirement/open-requirement.tsx'
import { type Template, lecturesFrom } from './template.ts'
import { TemplateDialog } from './template-dialog.tsx'
import { TemplateNow } from './template-now.tsx'
import { useTemplateWrites } from './template-writes.ts'
import { TemplatesList } from './templates-list.tsx'
import type { TemplatesSearch } from './templates-search.ts'
import { type RowActions, TemplatesTable } from './templates-table.tsx'
import { countWords, isFiltered, meantBy, weekCells } from './templates-view.ts'
import { useChosen } from './use-chosen.ts'

const route = getRouteApi('/shell/admin/templates')

const NO_OVERLAYS: readonly never[] = []
/** From which width on, in CSS px, there is room in the title bar for the button. */
const DEFAULTS_FIT = 1210
/** What the tabs take that only an administrator has. */
const MORE_TABS = 130

/** The rotations as templates: whom they are for, what their weeks are, and what those have to hold. */
export const TemplatesPage = () => {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const user = useSession()
  const narrow = useIsNarrow()
  // What stands beside the tabs of Setup, of which an administrator has more.
  const tabs = user?.can.administer ? MORE_TABS : 0
  const tight = useMedia(`(max-width: ${DEFAULTS_FIT + tabs}px)`)
  const ay = search.ay ?? yearOf(useToday())
  const { data, error, refetch } = useQuery({
    ...query('GET /api/v1/rotation-templates', { archived: 'with', ay }),
    placeholderData: keepPreviousData,
  })
  const overlays = useQuery(query('GET /api/v1/overlays', {})).data?.items ?? NO_OVERLAYS
  const activities = useActivities()
  const writes = useTemplateWrites()
  const edits = user?.can.editPlan ?? false
  useUndoKeys(writes, edits)
  const [bulk, setBulk] = useState<BulkAction | null>(null)
  const [settingDefaults, setSettingDefaults] = useState(false)

  const all = data?.items
  const shown = useMemo(() => (all ? meantBy(all, search) : []), [all, search])
  const chosen = useChosen(useMemo(() => shown.map(({ id }) => id), [shown]))
  const lectures = useMemo(() => lecturesFrom([...overlays], activities), [overlays, activities])
  const weekOf = useMemo(() => {
    const halves = new Map(all?.map((one) => [one.id, one]))
    return (template: Template) => {
      const first = template.halves ? halves.get(template.halves.first) : undefined
      return weekCells(template.pattern.cells.length === 0 && first ? first : template, lectures, activities)
    }
  }, [all, lectures, activities])

  const go = useMemo(
    () =>
      (next: Partial<TemplatesSearch>, replace = false): void =>
        void navigate({ search: (before) => ({ ...before, ...next }), replace }),
    [navigate],
  )
  const actions = useMemo(
    (): RowActions | null =>
      edits
        ? {
            open: ({ id }) => go({ template: id }),
            clock: ({ id }) => go({ clock: id }),
            menu: (template) => menuOf(template, go, writes),
          }
        : null,
    [edits, go, writes],
  )
  useCommands(
    edits
      ? [
          { id: 'add-template', label: 'Add a rotation template', run: () => go({ add: true }) },
          { id: 'outpatient-defaults', label: 'Set outpatient defaults', run: () => setSettingDefaults(true) },
          { id: 'undo-template', label: 'Undo the last change of rotations', keys: 'Ctrl Z', run: () => writes.undo() },
          { id: 'redo-template', label: 'Redo it', keys: 'Ctrl Shift Z', run: () => writes.redo() },
          { id: 'print', label: 'Print the rotation templates', keys: 'Ctrl P', run: () => print() },
        ]
      : [{ id: 'print', label: 'Print the rotation templates', keys: 'Ctrl P', run: () => print() }],
  )
  const find = (id: string | undefined) => all?.find((one) => one.id === id) ?? null
  const copied = find(search.copy)
  const more: readonly MenuEntry[] = [
    { id: 'undo', label: 'Undo', icon: 'undo', keys: 'Ctrl Z', onSelect: () => writes.undo() },
    { id: 'redo', label: 'Redo', icon: 'redo', keys: 'Ctrl Shift Z', onSelect: () => writes.redo() },
    ...(tight ? [defaultsEntry(() => setSettingDefaults(true))] : []),
    { id: 'import', label: 'Bring in a sheet', onSelect: () => void navigate({ to: '/admin/rotations/import' }) },
    { id: 'preset', label: 'Add what the preset has and is missing', icon: 'add', onSelect: writes.addPreset },
    { id: 'print', label: 'Print', icon: 'print', keys: 'Ctrl P', onSelect: () => print() },
  ]
  return (
    <Page
      title="Rotation templates"
      lead={edits && <SetupTabs here="rotations" />}
      actions={
        edits && (
          <>
            <Menu
              label="More"
              entries={more}
              trigger={(props) => <IconButton {...props} icon="more" kind="quiet" label="More" />}
            />
            {!tight && <Button onClick={() => setSettingDefaults(true)}>Set outpatient defaults</Button>}
            <ActionButton
              kind={all?.length === 0 ? 'plain' : 'primary'}
              icon="add"
              label="Template"
              onClick={() => go({ add: true })}
            />
          </>
        )
      }
      toRead={!edits}
    >
      {writes.refusal && <RefusalNotice message={writes.refusal} onDismiss={writes.dismiss} />}
      {all && all.length > 0 && (
        <Filters
          search={search}
          count={isFiltered(search) ? counted(shown.length, 'rotation') : countWords(all)}
          onNarrow={(next) => go(next, true)}
        />
      )}
      {all ? (
        all.length === 0 ? (
          <EmptyState
            title="No rotation is known yet."
            actions={
              edits && (
                <Button kind="primary" onClick={writes.addPreset}>
                  Start from the preset
                </Button>
              )
            }
          >
            {edits
              ? 'The preset has the rotations, weeks and activities of a family-medicine program. All of it can be changed.'
              : 'They are there as soon as a coordinator has added them.'}
          </EmptyState>
        ) : shown.length === 0 ? (
          <EmptyState title="No rotation is like that." actions={<ShowAll onShow={go} search={search} />} />
        ) : narrow ? (
          <TemplatesList templates={shown} actions={actions} />
        ) : (
          <TemplatesTable
            templates={shown}
            weekOf={weekOf}
            placedIn={yearLabel(data.ay).slice(2)}
            chosen={chosen}
            actions={actions}
          />
        )
      ) : error ? (
        <ErrorState
          title="The rotations could not be read."
          message={error instanceof Refused ? error.message : 'Something went wrong on the way.'}
          onRetry={() => void refetch()}
        />
      ) : (
        <Skeleton rows={18} height={36} />
      )}
      {edits && chosen.ids.size > 0 && (
        <ChosenBar count={chosen.ids.size} onBulk={setBulk} onClear={() => chosen.set([])} />
      )}
      {edits && all && (
        <>
          {bulk && (
            <BulkDialog
              action={bulk}
              ids={[...chosen.ids]}
              templates={all}
              writes={writes}
              onClose={() => setBulk(null)}
            />
          )}
          {settingDefaults && (
            <DefaultsDialog templates={all} writes={writes} onClose={() => setSettingDefaults(false)} />
          )}
          {search.add && (
            <TemplateDialog template={null} all={all} writes={writes} onClose={() => go({ add: undefined })} />
          )}
          {search.template !== undefined && (
            <TemplateNow key={search.template} id={search.template} onClose={() => go({ template: undefined })}>
              {(template) => (
                <TemplateDialog
                  template={template}
                  all={all}
                  writes={writes}
                  onClose={() => go({ template: undefined })}
                />
              )}
            </TemplateNow>
          )}
          {copied && (
            <DuplicateDialog
              key={copied.id}
              template={copied}
              writes={writes}
              onClose={() => go({ copy: undefined })}
            />
          )}
          {search.pattern !== undefined && (
            <PatternEditor key={search.pattern} id={search.pattern} onClose={() => go({ pattern: undefined })} />
          )}
          {search.clock !== undefined && (
            <TemplateNow key={search.clock} id={search.clock} onClose={() => go({ clock: undefined })}>
              {(template) => (
                <OpenRequirement template={template} ay={ay} writes={writes} onClose={() => go({ clock: undefined })} />
              )}
            </TemplateNow>
          )}
        </>
      )}
    </Page>
  )
}

type Go = (next: Partial<TemplatesSearch>) => void

const ShowAll = ({ search, onShow }: { readonly search: TemplatesSearch; readonly onShow: Go }) =>
  isFiltered(search) && (
    <Button
      onClick={() =>
        onShow({ q: undefined, setting: undefined, pgy: undefined, asked: undefined, archived: undefined })
      }
    >
      Show all
    </Button>
  )

const defaultsEntry = (onSelect: () => void): MenuEntry => ({
  ...{ id: 'defaults', label: 'Set outpatient defaults', icon: 'clock', onSelect },
})

const menuOf = (template: Template, go: Go, writes: ReturnType<typeof useTemplateWrites>): readonly MenuEntry[] => [
  { id: 'edit', label: 'Edit', icon: 'pencil', onSelect: () => go({ template: template.id }) },
  { id: 'pattern', label: 'Open the week pattern', icon: 'calendar', onSelect: () => go({ pattern: template.id }) },
  { id: 'clock', label: 'Weekly requirement', icon: 'clock', onSelect: () => go({ clock: template.id }) },
  { id: 'copy', label: 'Duplicate', icon: 'copy', onSelect: () => go({ copy: template.id }) },
  template.archived
    ? { id: 'restore', label: 'Restore', icon: 'undo', onSelect: () => writes.restore(template) }
    : { id: 'archive', label: 'Archive', onSelect: () => writes.archive(template) },
]
