import { useDesk, usePlanner } from './planner-context.ts'
import { CellMenu } from './cell-menu.tsx'
import { PeopleQuestion } from './people-question.tsx'
import { ReasonQuestion } from './reason-question.tsx'
import { ReplaceQuestion } from './replace-question.tsx'
import { SwapQuestion } from './swap-question.tsx'
import { askedBeside } from '../../plan/beside-cell.ts'

/** The question that is open, beside its cell. */
export const Questions = () => {
  const { desk, grid } = usePlanner()
  const question = useDesk((state) => state.question)
  if (!question) return null
  const shared = askedBeside({ desk, grid }, question)
  switch (question.kind) {
    case 'reason':
      return <ReasonQuestion {...shared} question={question} />
    case 'replace':
      return <ReplaceQuestion {...shared} question={question} />
    case 'swap':
      return <SwapQuestion {...shared} question={question} />
    case 'people':
      return <PeopleQuestion key={question.week} {...shared} question={question} />
    case 'menu':
      return <CellMenu {...shared} at={question.at} />
  }
}
