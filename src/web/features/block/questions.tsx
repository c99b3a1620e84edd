import { CellMenu } from './cell-menu.tsx'
import { askedBeside } from '../../plan/beside-cell.ts'
import { useBlock, useDesk } from './block-context.ts'
import { NoteQuestion } from './note-question.tsx'
import { WhyPopover } from './why-popover.tsx'

/** What is asked or told beside a cell. */
export const Questions = () => {
  const { desk, grid } = useBlock()
  const question = useDesk((state) => state.question)
  if (!question) return null
  const shared = { at: question.at, ...askedBeside({ desk, grid }, question) }
  switch (question.kind) {
    case 'why':
      return <WhyPopover {...shared} />
    case 'note':
      return <NoteQuestion {...shared} />
    case 'menu':
      return <CellMenu {...shared} />
  }
}
