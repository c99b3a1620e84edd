import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { yearLabel, yearOf } from '#domain/calendar/academic-year.ts'
import { ROLE_LABELS } from '#domain/people/person-year.ts'
import { query } from '../client.ts'
import { useOfferedCommands } from '../components/commands.ts'
import { setTheme } from '../components/theme.ts'
import { type SignedIn, useToday } from '../session.ts'
import { dateRange } from '../words.ts'
import { type PaletteEntry, blocksMeant, matching, weekAddress, weekMeant, weekWords } from './palette-entries.ts'
import { placesFor } from './places.ts'

const LIMIT = 12

const THEME_COMMANDS: readonly PaletteEntry[] = [
  { id: 'light', kind: 'command', label: 'Use the light theme', run: () => setTheme('light') },
  { id: 'dark', kind: 'command', label: 'Use the dark theme', run: () => setTheme('dark') },
  { id: 'system', kind: 'command', label: 'Use the theme of the system', run: () => setTheme('system') },
]

/** What the palette offers for a text: a week, people, places, and what can be done here. */
export const usePaletteEntries = (user: SignedIn, text: string): readonly PaletteEntry[] => {
  const navigate = useNavigate()
  const commands = useOfferedCommands()
  const ay = yearOf(useToday())
  const { data } = useQuery(query('GET /api/v1/people', { ay }))
  return useMemo(() => {
    const week = weekMeant(text, ay)
    const weeks: readonly PaletteEntry[] =
      week === null
        ? []
        : [
            {
              id: String(week),
              kind: 'week',
              ...weekWords(week),
              run: () =>
                void (user.can.editPlan
                  ? navigate({ to: '/admin/fmit/planner', search: weekAddress(week) })
                  : navigate({ to: '/fmit/timeline', search: { ay: weekAddress(week).ay } })),
            },
          ]
    const blocks = blocksMeant(text, ay).map(({ year, number, start, end }): PaletteEntry => ({
      id: `block-${year}-${number}`,
      kind: 'place',
      label: `Block ${number}`,
      detail: `${dateRange(start, end)} · ${yearLabel(year)}`,
      run: () => void navigate({ to: '/block/$ay/$number', params: { ay: year, number } }),
    }))
    const people = (data?.people ?? [])
      .filter(({ active }) => active)
      .map(({ id, name, kind, years: [year] }): PaletteEntry => {
        const role = year?.role ? ROLE_LABELS[year.role].short : year?.pgy ? `PGY-${year.pgy}` : null
        const opensPlanner = user.can.editPlan && kind === 'faculty' && role !== null
        return {
          id,
          kind: 'person',
          label: name,
          ...(role ? { detail: role } : {}),
          run: () =>
            void (opensPlanner
              ? navigate({ to: '/admin/fmit/planner', search: { ay, person: id } })
              : user.can.editPeople
                ? navigate({ to: '/people', search: { person: id } })
                : navigate({ to: '/people', search: { q: name } })),
        }
      })
    const places = placesFor(user)
      .filter(({ id }) => id !== 'setup-people')
      .map((place): PaletteEntry => ({
        id: place.id,
        kind: 'place',
        label: place.label,
        ...(place.detail ? { detail: place.detail } : {}),
        run: () => void navigate({ to: place.to }),
      }))
    const halfDays: PaletteEntry = {
      id: 'half-days',
      kind: 'place',
      label: 'Half-days of the year',
      run: () => void navigate({ to: '/year/half-days', search: { ay } }),
    }
    const proposals: readonly PaletteEntry[] = user.can.editPlan
      ? [{ id: 'proposals', kind: 'place', label: 'Proposals', run: () => void navigate({ to: '/proposals' }) }]
      : []
    const templates: PaletteEntry = {
      ...{ id: 'templates', kind: 'place', label: 'Rotation templates' },
      run: () => void navigate({ to: '/admin/templates' }),
    }
    const vocabulary: readonly PaletteEntry[] = user.can.editPlan
      ? (
          [
            ['/setup/activities', 'Activities'],
            ['/setup/program-week', 'Program week'],
            ['/setup/holidays', 'Holidays'],
            ['/setup/clinic', 'Clinic: rooms and attendings'],
          ] as const
        ).map(([to, label]) => ({ id: to, kind: 'place', label, run: () => void navigate({ to }) }))
      : []
    const rotationImports: readonly PaletteEntry[] = user.can.editPlan
      ? [
          {
            id: 'rotation-imports',
            kind: 'place',
            label: 'Bring in rotations',
            run: () => void navigate({ to: '/admin/rotations/import' }),
          },
        ]
      : []
    const absent: readonly PaletteEntry[] = user.can.decideLeave
      ? [
          {
            id: 'absent-today',
            kind: 'command',
            label: 'Mark somebody absent today',
            run: () => void navigate({ to: '/time-away', search: { ay, absence: 'absent-today' } }),
          },
        ]
      : []
    const doable = commands.map((command): PaletteEntry => ({ ...command, kind: 'command' }))
    const rest = [
      ...places,
      halfDays,
      templates,
      ...vocabulary,
      ...proposals,
      ...rotationImports,
      ...absent,
      ...doable,
      ...THEME_COMMANDS,
    ]
    return [...blocks, ...weeks, ...matching(text.trim() === '' ? rest : [...rest, ...people], text, LIMIT)].slice(
      0,
      LIMIT,
    )
  }, [user, text, ay, navigate, commands, data])
}
