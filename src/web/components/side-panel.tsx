import type { ReactNode } from 'react'
import { IconButton } from './button.tsx'
import styles from './side-panel.module.css'

/** What stands beside a grid, and under it where there is no room beside it. F6 leads there. */
export const SidePanel = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <aside className={styles.panel} aria-label={label} data-page-region="panel">
    {children}
  </aside>
)

/** A leaf of a panel, and how much is in it where that can be said. */
export interface PanelTab<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly count?: number
}

/** The leaves of a panel, one of them open. */
export const PanelTabs = <Id extends string>({
  tabs,
  open,
  height,
  onOpen,
  onClose,
  children,
}: {
  readonly tabs: readonly PanelTab<Id>[]
  readonly open: Id
  /** Of the tabs in CSS px: they stand beside the heads of the grid's columns. */
  readonly height: number
  readonly onOpen: (id: Id) => void
  /** Closes the whole panel. */
  readonly onClose: () => void
  readonly children: ReactNode
}) => (
  <>
    <div className={styles.head} style={{ height }}>
      <div role="tablist" aria-label="Beside the grid" className={styles.tabs}>
        {tabs.map(({ id, label, count }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`panel-${id}`}
            aria-selected={id === open}
            aria-controls="panel-content"
            tabIndex={id === open ? 0 : -1}
            className={styles.tab}
            onClick={() => onOpen(id)}
            onKeyDown={(event) => moveTab(event.key, event.currentTarget)}
          >
            {label} {count !== undefined && <span>{count}</span>}
          </button>
        ))}
      </div>
      <IconButton kind="quiet" icon="close" label="Close the panel" onClick={onClose} />
    </div>
    <div role="tabpanel" id="panel-content" aria-labelledby={`panel-${open}`} className={styles.content}>
      {children}
    </div>
  </>
)

const moveTab = (key: string, tab: HTMLElement): void => {
  const next = { ArrowRight: tab.nextElementSibling, ArrowLeft: tab.previousElementSibling }[key]
  if (!(next instanceof HTMLElement)) return
  next.focus()
  next.click()
}

/** What a panel lists; it scrolls by itself. */
export const PanelList = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <ol className={styles.list} aria-label={label}>
    {children}
  </ol>
)

/** Said where there is nothing to list. */
export const PanelNothing = ({ children }: { readonly children: ReactNode }) => (
  <p className={styles.nothing}>{children}</p>
)
