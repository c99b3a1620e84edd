import { type ReactNode, useMemo, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Page } from '../../components/frame.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { EmptyState } from '../../components/states.tsx'
import { useIsNarrow, useMedia } from '../../components/use-media.ts'
import { FmitStrip } from './fmit-strip.tsx'
import { linesOf } from './lines.ts'
import { ProposalList } from './list.tsx'
import { PrintProposal } from './print-proposal.tsx'
import { type Preview, isOpen } from './preview.ts'
import { BACK } from './back.ts'
import type { ViewName } from './proposal-search.ts'
import type { Choices, Ticking } from './ticking.ts'
import { changes } from './words.ts'
import styles from './proposal-frame.module.css'

const LABELS: Readonly<Record<ViewName, { readonly desk: string; readonly phone: string }>> = {
  person: { desk: 'By person', phone: 'Person' },
  rule: { desk: 'By rule', phone: 'Rule' },
  date: { desk: 'By date', phone: 'Date' },
  grid: { desk: 'In the grid', phone: 'Grid' },
}

/** The ways to look at a proposal. By rule and in the grid it stands against the present plan: while it is open. */
const viewsOf = ({ proposal, fairness }: Preview): readonly ViewName[] => {
  if (!isOpen(proposal)) return ['person', 'date']
  return fairness.ay === null ? ['person', 'rule', 'date'] : ['person', 'rule', 'date', 'grid']
}

/** The screen of every proposal: the list, what comes of it beside it, and the decision below. */
export const ProposalFrame = ({
  preview,
  part,
  view: wanted,
  onView,
  made,
  ticking,
  taken,
  choices,
  notices,
  aside,
  bar,
  actions,
  children,
}: {
  readonly preview: Preview
  readonly part: Preview
  readonly view: ViewName
  readonly onView: (view: ViewName) => void
  /** Who made it, when. */
  readonly made: string
  readonly ticking: Ticking | null
  readonly taken: number
  readonly choices: Choices
  readonly notices: ReactNode
  readonly aside: ReactNode
  readonly bar: ReactNode
  /** Where it came from, where that has a page. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}) => {
  const narrow = useIsNarrow()
  // Below this width what comes of it stands under the list, and both scroll together.
  const stacked = useMedia('(max-width: 1099px)')
  const [pane, setPane] = useState<HTMLElement | null>(null)
  const { proposal, rows } = preview
  const views = viewsOf(preview)
  const view = views.includes(wanted) ? wanted : 'person'
  const lines = useMemo(() => linesOf(view, preview), [view, preview])
  const takesAll = ticking !== null && taken === ticking.free.size
  return (
    <Page
      title={narrow ? proposal.title : `Proposal: ${proposal.title}`}
      back={BACK}
      lead={<span className={styles.made}>{made}</span>}
      actions={actions}
    >
      <div className={styles.frame}>
        {notices}
        <div className={styles.work} ref={stacked ? setPane : null}>
          <div className={styles.left}>
            <div className={styles.sub}>
              <Segmented
                label="Changes by"
                options={views.map((value) => ({ value, label: LABELS[value][narrow ? 'phone' : 'desk'] }))}
                value={view}
                onChange={onView}
              />
              <span className={styles.space} />
              <span className={styles.count} role="status">
                {taken} of {changes(rows.length)} taken
              </span>
              {ticking && ticking.free.size > 0 && (
                <Button kind="quiet" onClick={() => ticking.tick([...ticking.free], !takesAll)}>
                  {takesAll ? 'Take none' : 'Take all'}
                </Button>
              )}
            </div>
            <div className={styles.list} ref={stacked ? null : setPane}>
              {rows.length === 0 ? (
                <EmptyState title="There is nothing left to change.">
                  {isOpen(proposal) ? 'All of it is so already, or waits to be settled where it came from.' : null}
                </EmptyState>
              ) : view === 'grid' ? (
                <FmitStrip part={part} ticking={ticking} />
              ) : (
                pane && (
                  <ProposalList
                    key={`${view} ${narrow} ${stacked}`}
                    lines={lines}
                    part={part}
                    ticking={ticking}
                    choices={choices}
                    scroller={pane}
                    narrow={narrow}
                  />
                )
              )}
            </div>
          </div>
          <div
            role="region"
            aria-label="What comes of it"
            tabIndex={0}
            data-region="consequences"
            className={styles.aside}
          >
            {aside}
          </div>
        </div>
        {bar}
      </div>
      {children}
      <PrintProposal preview={preview} part={part} ticking={ticking} made={made} />
    </Page>
  )
}
