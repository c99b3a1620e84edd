import { type MenuEntry, OpenMenu } from '../menu.tsx'
import type { Asked } from '../question.tsx'

const BESIDE = { side: 'below', align: 'start', gap: 2 } as const

/** The menu of a cell; none where nothing can be done there. */
export const CellMenu = ({
  label,
  entries,
  ...asked
}: Asked & { readonly label: string; readonly entries: readonly MenuEntry[] }) =>
  entries.length === 0 ? null : <OpenMenu {...asked} label={label} entries={entries} placement={BESIDE} />
