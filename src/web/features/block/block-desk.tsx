import { useState } from 'react'
import { NobodyYet } from '../../components/nobody-yet.tsx'
import { BlockGrid } from './block-grid.tsx'
import { useBlockKeys } from './block-keys-pressed.ts'
import { useBlockView } from './block-context.ts'
import { CellTip } from './block-tip.tsx'
import { ClashNotice } from './clash-notice.tsx'
import { FindingBar } from './finding-bar.tsx'
import { KeyHelp } from './key-help.tsx'
import { Questions } from './questions.tsx'
import styles from './block-desk.module.css'

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
      <FindingBar />
      <Questions />
      <CellTip />
      {help && <KeyHelp onClose={() => setHelp(false)} />}
    </div>
  )
}
