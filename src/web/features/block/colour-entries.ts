import type { MenuEntry } from '../../components/menu.tsx'
import type { Colours } from './block-search.ts'

const NAMES: readonly { readonly id: Colours; readonly label: string }[] = [
  { id: 'turnus', label: 'Turnus' },
  { id: 'sheet', label: 'Classic sheet: the program’s own' },
  { id: 'grey', label: 'Without colour' },
]

/** Whose colours codes are drawn in, as entries of a menu. The usual ones are left out of the address. */
export const colourEntries = (
  present: Colours,
  choose: (colours: Colours | undefined) => void,
): readonly MenuEntry[] => [
  { id: 'colours', heading: 'Colours' },
  ...NAMES.map(({ id, label }) => ({
    ...{ id, label, checked: present === id },
    onSelect: () => choose(id === 'turnus' ? undefined : id),
  })),
]
