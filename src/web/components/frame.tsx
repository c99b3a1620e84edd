import { type ReactNode, useEffect } from 'react'
import { Link, type LinkProps } from '@tanstack/react-router'
import { IconButton, buttonClass } from './button.tsx'
import { Icon } from './icon.tsx'
import { setPaletteOpen } from './palette-door.ts'
import styles from './frame.module.css'

/** What the browser's tab says. */
export const usePageTitle = (title: string): void => {
  useEffect(() => {
    document.title = `${title} · Turnus`
  }, [title])
}

/** Back and on beside a title: a year, a block, a month. */
export interface Pager {
  readonly previous: { readonly label: string; readonly onGo: (() => void) | null }
  readonly next: { readonly label: string; readonly onGo: (() => void) | null }
}

/**
 * A page between the top bar and the foot of the window: the title bar, the content, and a status line. The title is
 * the page's heading and takes focus when one comes to the page.
 */
export const Page = ({
  title,
  back,
  pager,
  lead,
  note,
  actions,
  status,
  toRead = false,
  children,
}: {
  readonly title: string
  /** The list that the page is one of. */
  readonly back?: { readonly label: string; readonly link: LinkProps }
  readonly pager?: Pager
  /** Right of the title: view switches, filters. */
  readonly lead?: ReactNode
  /** Before the actions: "Saved · 4 changes since version 12". */
  readonly note?: ReactNode
  /** The primary button stands last. */
  readonly actions?: ReactNode
  readonly status?: ReactNode
  /** Nothing in the content takes focus, so the content itself does, to be scrolled by keyboard. */
  readonly toRead?: boolean
  readonly children: ReactNode
}) => {
  usePageTitle(title)
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        {back && (
          <Link
            {...back.link}
            aria-label={back.label}
            title={back.label}
            className={`${buttonClass('quiet')} ${styles.back}`}
          >
            <Icon name="previous" />
          </Link>
        )}
        <h1 tabIndex={-1} data-page-title="" className={styles.title}>
          {title}
        </h1>
        {pager && (
          <span className={styles.pager}>
            <IconButton
              kind="quiet"
              icon="previous"
              label={pager.previous.label}
              disabled={pager.previous.onGo === null}
              onClick={() => pager.previous.onGo?.()}
            />
            <IconButton
              kind="quiet"
              icon="next"
              label={pager.next.label}
              disabled={pager.next.onGo === null}
              onClick={() => pager.next.onGo?.()}
            />
          </span>
        )}
        {lead && <div className={styles.lead}>{lead}</div>}
        <span className={styles.space} />
        {note && <span className={styles.note}>{note}</span>}
        <div className={styles.actions}>
          {actions}
          <IconButton
            kind="quiet"
            icon="search"
            label="Search"
            className={styles.search ?? ''}
            onClick={() => setPaletteOpen(true)}
          />
        </div>
      </div>
      <div className={styles.content} {...(toRead ? { tabIndex: 0, role: 'region', 'aria-label': title } : {})}>
        {children}
      </div>
      {status && <footer className={styles.status}>{status}</footer>}
    </div>
  )
}
