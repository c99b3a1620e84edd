import { Link } from '@tanstack/react-router'
import { isOpen } from '#domain/proposals/proposal-state.ts'
import { buttonClass } from '../../components/button.tsx'
import { BroughtBefore, ImportLine } from '../../components/imports/brought-before.tsx'
import { momentFrom } from '../../moments.ts'
import { useToday } from '../../session.ts'
import { importWords, stateWords } from './import-words.ts'
import type { ImportItem } from './import.ts'

/** The imports of rotations, each with the way to it. */
export const ImportList = ({ items }: { readonly items: readonly ImportItem[] }) => {
  const today = useToday()
  const line = (item: ImportItem) => {
    const words = isOpen(item.state) ? 'Continue' : 'Look at it'
    const until = item.rollbackUntil
    return (
      <ImportLine
        key={item.id}
        name={`${item.fileName}, sheet “${item.sheet}”`}
        by={`${item.author.name}, ${momentFrom(item.createdAt, today)}`}
        state={importWords(item)}
        details={[stateWords(item), ...(until ? [`Can be rolled back until ${momentFrom(until, today)}.`] : [])]}
      >
        <Link
          to="/admin/rotations/import/$id"
          params={{ id: item.id }}
          className={buttonClass()}
          aria-label={`${words}: ${item.fileName}, sheet ${item.sheet}`}
        >
          {words}
        </Link>
      </ImportLine>
    )
  }
  return <BroughtBefore items={items} line={line} />
}
