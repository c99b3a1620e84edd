import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { NobodyYet } from '../../components/nobody-yet.tsx'
import { EmptyState } from '../../components/states.tsx'
import { BlockGrid } from './block-grid.tsx'
import { useBlockKeys } from './block-keys-pressed.ts'
import { useAddress, useBlock, useBlockView } from './block-context.ts'
import { groupsOf } from './block-tracks.ts'
import { CellTip } from './block-tip.tsx'
import { ClashNotice } from './clash-notice.tsx'
import { FindingBar } from './finding-bar.tsx'
import { KeyHelp } from './key-help.tsx'
import { Questions } from './questions.tsx'
import styles from './block-desk.module.css'

/** Says so where a filter leaves nobody, and leads back. */
const NobodyNamed = () => {
  const { address } = useBlock()
  const view = useBlockView()
  const filter = useAddress(({ f }) => f ?? '')
  if (filter === '' || groupsOf(view, filter).length > 0) return null
  return (
    <EmptyState
      title={view.slotOf.has(filter) ? 'Nobody is in clinic then.' : `Nobody here is called ${filter}, or is on it.`}
      actions={<Button onClick={() => address.go({ f: undefined })}>Show everyone</Button>}
    />
  )
}

/** The grid with what belongs to it around it. */
export const BlockDesk = () => {
  const [help, setHelp] = useState(false)
  const { members, block } = useBlockView()
  useBlockKeys(() => setHelp(true))
  if (members.length === 0) return <NobodyYet ay={block.year} of="people" />
  return (
    <div data-region="figures" className={styles.desk}>
      <ClashNotice />
      <BlockGrid />
      <NobodyNamed />
      <FindingBar />
      <Questions />
      <CellTip />
      {help && <KeyHelp onClose={() => setHelp(false)} />}
    </div>
  )
}
