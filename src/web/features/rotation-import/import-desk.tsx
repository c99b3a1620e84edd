import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useId, useRef, useState } from 'react'
import { day } from '#domain/calendar/day.ts'
import { spokenDay } from '#domain/calendar/spoken-day.ts'
import { isOpen } from '#domain/proposals/proposal-state.ts'
import { call } from '../../client.ts'
import { Button, buttonClass } from '../../components/button.tsx'
import { useCommands } from '../../components/commands.ts'
import { DecisionBar } from '../../components/decision-bar.tsx'
import { Page } from '../../components/frame.tsx'
import { DiscardQuestion } from '../../components/imports/discard-question.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import { showToast } from '../../components/toast.tsx'
import { barWords, figuresOf, footerWords, importWords, newWordsOf, stateWords } from './import-words.ts'
import { BACK, type FooterRead, type Import, type Report, TITLE } from './import.ts'
import { NameChoices } from './name-choices.tsx'
import { useChoices } from './use-choices.ts'
import { CodeChoices, RotationChoices } from './word-choices.tsx'
import styles from './import-desk.module.css'

/** What was read of a sheet, what is to be settled, and what to look at; then the proposal it became. */
export const ImportDesk = ({ one }: { readonly one: Import }) => {
  const { report } = one
  const navigate = useNavigate()
  const choosing = useChoices(one)
  const open = isOpen(one.state)
  const look = () => void navigate({ to: '/proposals/$id', params: { id: one.id } })
  useCommands(one.state === 'rejected' ? [] : [{ id: 'look-at-changes', label: 'Look at what it changes', run: look }])
  const newWords = newWordsOf(one)
  return (
    <Page
      title={TITLE}
      back={BACK}
      lead={
        <span className={styles.file}>
          {one.fileName}, sheet “{one.sheet}”
        </span>
      }
      toRead={report === null}
    >
      <div className={styles.desk}>
        <div className={styles.page}>
          <h2 className={styles.about}>{importWords(one)}</h2>
          {!open && <p className={styles.state}>{stateWords(one)}</p>}
          {report === null ? (
            <p className={styles.state}>Its cells are gone. Bring the file in again to read it anew.</p>
          ) : (
            <>
              <Figures report={report} />
              {report.notes.map((note) => (
                <p key={note} className={styles.note}>
                  <SeverityMark severity="info" named />
                  <span>{note}</span>
                </p>
              ))}
              {newWords && (
                <p className={styles.note}>
                  <SeverityMark severity="info" named />
                  <span>{newWords}</span>
                </p>
              )}
              {choosing.problem && (
                <p role="alert" className={styles.problem}>
                  <SeverityMark severity="critical" named />
                  <span>{choosing.problem.message}</span>
                </p>
              )}
              {report.names.length > 0 && (
                <Part title="Names">
                  <NameChoices one={one} names={report.names} choosing={choosing} />
                </Part>
              )}
              {report.codes.length > 0 && (
                <Part title="Codes">
                  <CodeChoices one={one} words={report.codes} choosing={choosing} />
                </Part>
              )}
              {report.rotations.length > 0 && (
                <Part title="Rotations">
                  <RotationChoices one={one} words={report.rotations} choosing={choosing} />
                </Part>
              )}
              {report.footer && (
                <Part title="Attendings">
                  <Footer footer={report.footer} />
                </Part>
              )}
              {report.flags.length > 0 && (
                <Part title="Cells to look at">
                  <Flags flags={report.flags} />
                </Part>
              )}
            </>
          )}
        </div>
        {one.state !== 'rejected' && <Bar one={one} />}
      </div>
    </Page>
  )
}

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.part}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  )
}

const Figures = ({ report: { layout, counts } }: { readonly report: Report }) => (
  <dl className={styles.figures} aria-label="What was read">
    {figuresOf(layout, counts).map(([name, figure]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{figure}</dd>
      </div>
    ))}
  </dl>
)

const Flags = ({ flags }: { readonly flags: Report['flags'] }) => (
  <table className={`${styles.flags} ${styles.cells}`}>
    <thead>
      <tr>
        <th scope="col">Cell</th>
        <th scope="col">In the file</th>
        <th scope="col">What to look at</th>
        <th scope="col">In the proposal</th>
      </tr>
    </thead>
    <tbody>
      {flags.map(({ cell, text, message, isTaken }, at) => (
        <tr key={`${cell}-${at}`}>
          <th scope="row">{cell}</th>
          <td>{text}</td>
          <td>{message}</td>
          <td>{isTaken ? 'Yes' : 'No'}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** More half-days than these differ for a reason that no table tells: names or codes that are open. */
const MOST_DIFFERING = 16

const Footer = ({ footer }: { readonly footer: FooterRead }) => (
  <>
    <ul className={styles.sentences}>
      {footerWords(footer).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
    {footer.differ.length > 0 && footer.differ.length <= MOST_DIFFERING && (
      <table className={styles.flags}>
        <thead>
          <tr>
            <th scope="col">Half-day</th>
            <th scope="col">The sheet needs / has</th>
            <th scope="col">The plan needs / has</th>
          </tr>
        </thead>
        <tbody>
          {footer.differ.map(({ day: on, half, sheet, plan }) => (
            <tr key={`${on}-${half}`}>
              <th scope="row">
                {spokenDay(day(on))} {half.toUpperCase()}
              </th>
              <td>
                {sheet.needed} / {sheet.there}
              </td>
              <td>
                {plan.needed} / {plan.there}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </>
)

/** What comes next for the import as a whole. */
const Bar = ({ one }: { readonly one: Import }) => {
  const { id, version, state, rows } = one
  const navigate = useNavigate()
  const discard = useRef<HTMLButtonElement>(null)
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const away = async () => {
    setBusy(true)
    const answer = await call('DELETE /api/v1/rotation-imports/:id', { id, expectedVersion: version })
    setBusy(false)
    if (!answer.ok) return setRefusal(answer.refusal.message)
    showToast({ title: `The sheet “${one.sheet}” is discarded.`, detail: 'Nothing of it is in the plan.' })
    await navigate({ to: '/admin/rotations/import' })
  }
  return (
    <DecisionBar
      end={
        isOpen(state) && (
          <Button ref={discard} kind="danger" aria-haspopup="dialog" onClick={() => setAsking(true)}>
            Discard
          </Button>
        )
      }
    >
      {(rows > 0 || !isOpen(state)) && (
        <Link to="/proposals/$id" params={{ id }} className={buttonClass('primary')}>
          {isOpen(state) ? 'Look at what it changes' : 'See the proposal'}
        </Link>
      )}
      <p>{isOpen(state) ? barWords(one) : stateWords(one)}</p>
      {asking && (
        <DiscardQuestion
          anchor={discard}
          busy={busy}
          refusal={refusal}
          onDiscard={() => void away()}
          onClose={() => setAsking(false)}
        >
          What you settled here goes.
        </DiscardQuestion>
      )}
    </DecisionBar>
  )
}
