import { type ReactNode, useId } from 'react'
import { type ProposalState, isOpen } from '#domain/proposals/proposal-state.ts'
import styles from './brought-before.module.css'

/** The imports there are: those that wait for somebody, then what became of the others. */
export const BroughtBefore = <Item extends { readonly state: ProposalState }>({
  items,
  line,
}: {
  readonly items: readonly Item[]
  readonly line: (item: Item) => ReactNode
}) => {
  const open = items.filter(({ state }) => isOpen(state))
  const ended = items.filter(({ state }) => !isOpen(state))
  return (
    <>
      {open.length > 0 && <ImportPart title="Not finished">{open.map(line)}</ImportPart>}
      {ended.length > 0 && <ImportPart title="Before">{ended.map(line)}</ImportPart>}
    </>
  )
}

/** Lines under a heading. */
export const ImportPart = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const id = useId()
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>{children}</ul>
    </section>
  )
}

/** What is called how, what became of it, each with what more there is to say, and what can be done with it. */
export const ImportLine = ({
  name,
  by,
  state,
  details,
  children,
}: {
  readonly name: string
  readonly by?: string
  readonly state: string
  /** Sentences below the state. */
  readonly details: readonly string[]
  readonly children: ReactNode
}) => (
  <li className={styles.line}>
    <div className={styles.words}>
      <p className={styles.name}>{name}</p>
      {by !== undefined && <p className={styles.more}>{by}</p>}
    </div>
    <div className={styles.words}>
      <p className={styles.state}>{state}</p>
      {details.map((detail) => (
        <p key={detail} className={styles.more}>
          {detail}
        </p>
      ))}
    </div>
    {children}
  </li>
)
