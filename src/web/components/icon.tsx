import type { ReactNode } from 'react'
import styles from './icon.module.css'

/** Drawn in a 16 px box with a 1.5 px stroke. Only verbs and places of the app have one; severities: `SeverityMark`. */
const SHAPES = {
  brand: <path d="M2.5 4h11M2.5 8h7M2.5 12h4" strokeWidth="2" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.5" />
      <path d="M10.4 10.4 14 14" />
    </>
  ),
  previous: <path d="M10 3.5 5.5 8l4.5 4.5" />,
  next: <path d="M6 3.5 10.5 8 6 12.5" />,
  down: <path d="M4 6.2 8 10.2l4-4" />,
  up: <path d="M4 9.8 8 5.8l4 4" />,
  undo: <path d="M5.5 3 2.5 6l3 3M2.5 6h7a4 4 0 0 1 0 8H6" />,
  redo: <path d="M10.5 3l3 3-3 3M13.5 6h-7a4 4 0 0 0 0 8H10" />,
  export: <path d="M8 2.5v7M5 6.8l3 3 3-3M3 13.5h10" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  add: <path d="M8 3.5v9M3.5 8h9" />,
  less: <path d="M3.5 8h9" />,
  check: <path d="m3 8.5 3.2 3.2L13 5" />,
  lock: <path d="M4 7.5h8v6H4zM5.5 7.5V5.3a2.5 2.5 0 0 1 5 0v2.2" />,
  note: <path d="M2.5 3.5h11v7.5H7L4.5 13.2V11h-2z" />,
  more: <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2" />,
  filter: <path d="M2.5 3.5h11L9.3 8.6v4.2l-2.6-1.2V8.6z" />,
  print: <path d="M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z" />,
  grid: <path d="M2.5 3.500h11v9h-11zM2.5 6.500h11M2.5 9.500h11M6.2 3.500v9M9.800 3.500v9" />,
  calendar: <path d="M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.5v3M10.5 2.5v3" />,
  sun: (
    <>
      <circle cx="8" cy="8" r="2.700" />
      <path d="M8 1.800v1.700M8 12.500v1.700M1.800 8h1.700M12.500 8h1.700M3.600 3.600l1.200 1.200M11.200 11.200l1.200 1.200M12.400 3.600l-1.200 1.200M4.800 11.200l-1.200 1.200" />
    </>
  ),
  flag: <path d="M4 14V2.5M4 3h8.5l-2 3 2 3H4" />,
  person: (
    <>
      <circle cx="8" cy="5.4" r="2.7" />
      <path d="M3 13.8c.4-2.8 2.4-4.3 5-4.3s4.6 1.5 5 4.3" />
    </>
  ),
  setup: <path d="M2.5 4.500h6M12 4.500h1.500M2.5 11.500H4M7.5 11.500h6M10.2 2.800v3.400M5.8 9.800v3.4" />,
  copy: <path d="M5.5 5.500h8v8h-8zM10.5 5.500v-3h-8v8h3" />,
  pencil: <path d="m3 13 .6-2.8 7.2-7.2 2.2 2.2-7.2 7.200z" />,
  again: <path d="M13 8a5 5 0 1 1-1.5-3.600M13 2.500v3h-3" />,
  offline: (
    <path d="M2.5 2.500l11 11M1.8 6.300a9 9 0 0 1 3-1.900M7.3 3.600a9 9 0 0 1 6.9 2.700M4.3 9a5.4 5.4 0 0 1 2.5-1.500M8 12.500h.01" />
  ),
  history: <path d="M2.8 8a5.2 5.2 0 1 1 1.5 3.700M2.5 9.3 2.8 8l1.3.5M8 5v3.200l2.2 1.3" />,
  key: <path d="M6.8 9.200a3 3 0 1 1 0-.01M6.5 8 13 8v2.200M10.8 8v1.8" />,
  leave: <path d="M6.5 3h-4v10h4M6.5 8h7M10.8 5.2 13.5 8l-2.7 2.8" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 4.800V8l2.2 1.6" />
    </>
  ),
  swap: <path d="M3 5.500h9.500M10 3l2.5 2.500L10 8M13 10.500H3.500M6 8l-2.5 2.500L6 13" />,
} as const satisfies Record<string, ReactNode>

export type IconName = keyof typeof SHAPES

/** An icon in the current colour. It says nothing to a screen reader: the control that holds it has the words. */
export const Icon = ({ name, small = false }: { readonly name: IconName; readonly small?: boolean }) => (
  <svg className={small ? `${styles.icon} ${styles.small}` : styles.icon} viewBox="0 0 16 16" aria-hidden="true">
    {SHAPES[name]}
  </svg>
)
