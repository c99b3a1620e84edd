import { type SubmitEvent, useState } from 'react'
import { type AcademicYear, yearLabel } from '#domain/calendar/academic-year.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { RefusalLine } from '../../components/refusal-line.tsx'
import { NEW_PERSON, newYearOf, personDraftOf, personErrors, yearDraftOf, yearErrors } from './person-draft.ts'
import { PersonFields } from './person-fields.tsx'
import type { Listed } from './people-view.ts'
import type { Filled } from './saving.ts'
import { WishLegend, WishStrip, type Wishes } from './wish-strip.tsx'
import { YearFields } from './year-fields.tsx'
import styles from './person-dialog.module.css'

/** Everything about a person in a year, or somebody new. */
export const PersonDialog = ({
  person,
  wishes,
  ay,
  onSave,
  onLeave,
  onReturn,
  onUsualWeek,
  onClose,
}: {
  /** Null for somebody new. */
  readonly person: Listed | null
  readonly wishes: Wishes
  readonly ay: AcademicYear
  /** Saves; answers why not, in a sentence. */
  readonly onSave: (before: Filled, after: Filled) => Promise<string | null>
  /** They leave the program, or come back to it. */
  readonly onLeave: () => Promise<string | null>
  readonly onReturn: () => Promise<string | null>
  /** Opens what the person usually does in the year. */
  readonly onUsualWeek: () => void
  readonly onClose: () => void
}) => {
  const [before] = useState<Filled>(() => ({
    person: person ? personDraftOf(person) : NEW_PERSON,
    year: person ? person.year && yearDraftOf(person.year) : newYearOf(ay),
    wishes,
  }))
  const [filled, setFilled] = useState(before)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const changed = JSON.stringify(asJson(filled)) !== JSON.stringify(asJson(before))

  const wrongPerson = personErrors(filled.person)
  const wrongYear = filled.year ? yearErrors(filled.year, filled.person.kind, ay) : {}
  const attempt = async (write: () => Promise<string | null>) => {
    setBusy(true)
    const why = await write()
    setBusy(false)
    setRefusal(why)
  }
  const save = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(wrongPerson).length + Object.keys(wrongYear).length > 0) {
      const form = event.currentTarget
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus())
      return
    }
    await attempt(() => onSave(before, filled))
  }

  const year = yearLabel(ay)
  return (
    <Dialog
      title={person ? person.name : 'Add a person'}
      note={person && !person.active ? 'deactivated' : changed && person ? 'changed, not saved' : undefined}
      width={760}
      changed={changed}
      onClose={onClose}
      footer={
        <>
          {person &&
            (person.active ? (
              <Button kind="danger" disabled={busy} onClick={() => void attempt(onLeave)}>
                Deactivate
              </Button>
            ) : (
              <Button disabled={busy} onClick={() => void attempt(onReturn)}>
                Reactivate
              </Button>
            ))}
          <span className={styles.space} />
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="person" disabled={busy}>
            {person ? 'Save' : 'Add'}
          </Button>
        </>
      }
    >
      <form id="person" noValidate className={styles.form} onSubmit={(event) => void save(event)}>
        <RefusalLine message={refusal} />
        <PersonFields
          draft={filled.person}
          errors={tried ? wrongPerson : {}}
          isNew={person === null}
          onChange={(draft) => setFilled({ ...filled, person: draft })}
        />
        <section className={styles.section}>
          <h3>In {year}</h3>
          {filled.year ? (
            <YearFields
              year={ay}
              kind={filled.person.kind}
              draft={filled.year}
              errors={tried ? wrongYear : {}}
              onChange={(draft) => setFilled({ ...filled, year: draft })}
            />
          ) : (
            <p className={styles.none}>
              Nothing is said of this year yet.
              <Button icon="add" onClick={() => setFilled({ ...filled, year: newYearOf(ay) })}>
                Add to {year}
              </Button>
            </p>
          )}
        </section>
        {person?.year && filled.year && filled.person.kind === 'faculty' && (
          <section className={styles.section}>
            <h3>Usual week</h3>
            <p className={styles.none}>
              {changed
                ? 'Save what you changed here, then open it.'
                : 'What they do, half-day by half-day, when nothing else is said.'}
              <Button disabled={changed} onClick={onUsualWeek}>
                Open the usual week
              </Button>
            </p>
          </section>
        )}
        {person && filled.year && filled.person.kind === 'faculty' && (
          <section className={styles.section}>
            <h3>
              Wishes for weeks <WishLegend />
            </h3>
            <WishStrip year={ay} wishes={filled.wishes} onChange={(wishes) => setFilled({ ...filled, wishes })} />
          </section>
        )}
      </form>
    </Dialog>
  )
}

const asJson = ({ person, year, wishes }: Filled) => ({ person, year, wishes: [...wishes].sort() })
