import type { MenuEntry } from '../../components/menu.tsx'

const FORMATS = [
  { id: 'csv', label: 'Table (CSV)' },
  { id: 'xlsx', label: 'Excel workbook' },
  { id: 'ics', label: 'Calendar (ICS)' },
] as const

/** The ways a year leaves Turnus: files, and paper. */
export const exportEntries = (year: number): readonly MenuEntry[] => [
  ...FORMATS.map(({ id, label }) => ({
    id,
    label,
    onSelect: () => location.assign(`/api/v1/fmit/years/${year}/export?format=${id}`),
  })),
  { id: 'print', label: 'Print on one page', icon: 'print', keys: 'Ctrl P', onSelect: () => print() },
]
