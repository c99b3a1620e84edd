import { askedBeside, besideCell } from '../../plan/beside-cell.ts'
import { CellMenu } from './cell-menu.tsx'
import { NoteQuestion } from './note-question.tsx'
import { SplitQuestion } from './split-question.tsx'
import { SwapQuestion } from './swap-question.tsx'
import { TypeAhead } from './type-ahead.tsx'
import { UnreadList } from './unread-list.tsx'
import { useDesk, useYear } from './year-context.ts'

/** What is typed, asked or told beside a cell. */
export const Questions = () => {
  const { desk, grid } = useYear()
  const question = useDesk((state) => state.question)
  const typing = useDesk((state) => state.typing)
  if (typing)
    return (
      <TypeAhead key={`${typing.at.row}|${typing.at.column}`} typing={typing} anchor={besideCell(grid, typing.at)} />
    )
  if (!question) return null
  const shared = askedBeside({ desk, grid }, question)
  switch (question.kind) {
    case 'menu':
      return <CellMenu {...shared} at={question.at} />
    case 'note':
      return <NoteQuestion {...shared} at={question.at} />
    case 'split':
      return <SplitQuestion {...shared} at={question.at} />
    case 'swap':
      return <SwapQuestion {...shared} question={question} />
    case 'unread':
      return <UnreadList {...shared} unread={question.unread} />
  }
}
