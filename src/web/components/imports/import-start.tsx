import { type ReactNode, useState } from 'react'
import { type Problem, Refused } from '../../client.ts'
import type { Source } from '../brought-file.ts'
import { useCommands } from '../commands.ts'
import { DropZone } from '../drop-zone.tsx'
import { Page } from '../frame.tsx'
import { PasteDialog } from '../paste-dialog.tsx'
import { SeverityMark } from '../severity-mark.tsx'
import { ErrorState, Skeleton } from '../states.tsx'
import styles from './import-start.module.css'

/** The imports there were, as they are asked for. */
interface Asked<Item> {
  readonly data: { readonly items: readonly Item[] } | undefined
  readonly error: Error | null
  readonly refetch: () => Promise<unknown>
}

/** The page that files are brought in from: where they are dropped or pasted, what came of that, and the imports there were. */
export const ImportStart = <Item,>({
  title,
  back,
  zone,
  paste,
  busy,
  onBring,
  imports: { data, error, refetch },
  none,
  list,
  children,
}: {
  readonly title: string
  readonly back: Parameters<typeof Page>[0]['back'] & {}
  /** What is dropped, and what stands beside the buttons. */
  readonly zone: { readonly label: string; readonly beside: ReactNode }
  /** The command that opens the place to paste into, and what that place says. */
  readonly paste: { readonly command: string; readonly name: string; readonly label: string; readonly hint: string }
  /** What is being read; null when nothing is. */
  readonly busy: string | null
  readonly onBring: (source: Source) => void
  readonly imports: Asked<Item>
  /** While there is no import yet. */
  readonly none: string
  readonly list: (items: readonly Item[]) => ReactNode
  readonly children: ReactNode
}) => {
  const [pasting, setPasting] = useState(false)
  const open = () => setPasting(true)
  useCommands([{ id: paste.command, label: paste.name, run: open }])
  return (
    <Page title={title} back={back}>
      <div className={styles.page}>
        <DropZone label={zone.label} busy={busy} onBring={onBring} onPaste={open}>
          {zone.beside}
        </DropZone>
        {children}
        {data ? (
          data.items.length === 0 ? (
            <p className={styles.none}>{none}</p>
          ) : (
            list(data.items)
          )
        ) : error ? (
          <ErrorState
            title="The imports could not be read."
            message={error instanceof Refused ? error.message : 'Something went wrong on the way.'}
            onRetry={() => void refetch()}
          />
        ) : (
          <Skeleton rows={4} height={52} />
        )}
      </div>
      {pasting && (
        <PasteDialog
          label={paste.label}
          hint={paste.hint}
          onBring={(text) => {
            setPasting(false)
            onBring({ kind: 'text', text })
          }}
          onClose={() => setPasting(false)}
        />
      )}
    </Page>
  )
}

/** What could not be brought in, why, and the ways on. */
export const NotBrought = ({
  name,
  problem,
  advice,
  children,
}: {
  readonly name: string
  readonly problem: Problem
  readonly advice: string | null
  /** The ways on from here; null when there is none. */
  readonly children: ReactNode
}) => (
  <div role="alert" className={styles.refusal}>
    <SeverityMark severity="critical" named />
    <div>
      <p>
        <b>{name} was not brought in.</b> {problem.message}
      </p>
      {advice && <p className={styles.way}>{advice}</p>}
      {children && <p className={styles.way}>{children}</p>}
    </div>
  </div>
)
