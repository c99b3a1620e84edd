import { type SubmitEvent, useState } from 'react'
import { type Problem, fieldErrorsOf } from '../../client.ts'
import type { VocabularyWrites } from './vocabulary-writes.ts'

type Errors = Readonly<Record<string, string>>
type Write = () => Promise<Parameters<VocabularyWrites['settle']>[0]>

/** How one kind of entry is filled in, judged, written and read again. */
export interface EntryKind<Entry, Draft> {
  /** Of nothing: what a new one starts with. */
  readonly draftOf: (entry: Entry | null) => Draft
  /** What is wrong with a form, by field, before the server is asked. */
  readonly wrongIn: (draft: Draft) => Errors
  /** The field of the form that a field of the answer is typed in. The same, unless it is said. */
  readonly fieldOf?: (path: readonly string[]) => string
  /** The entry as it is now. */
  readonly readNow: (entry: Entry) => Promise<Entry | undefined>
  readonly write: (draft: Draft, entry: Entry | null) => ReturnType<Write>
}

export interface EntryForm<Entry, Draft> {
  /** As it was when the form opened, or when a clash was settled; null for a new one. */
  readonly entry: Entry | null
  readonly draft: Draft
  readonly set: <Key extends keyof Draft>(key: Key) => (value: Draft[Key]) => void
  /** By field; `form` is of the whole. */
  readonly errors: Errors
  readonly busy: boolean
  readonly changed: boolean
  /** Somebody was quicker: what they wrote, and the two ways on. */
  readonly clash: {
    readonly message: string
    readonly theirs: Draft
    readonly takeTheirs: () => void
    readonly keepMine: () => void
  } | null
  readonly save: (event: SubmitEvent<HTMLFormElement>) => void
  /** Another change of the entry than what its form says: archive it, take it out. */
  readonly settle: (write: Write) => void
}

/** The form of one entry of the vocabulary: what it started from, what is wrong, and what to do when somebody was quicker. */
export const useEntryForm = <Entry, Draft extends object>(
  given: Entry | null,
  { draftOf, wrongIn, fieldOf = (path) => path.join('.'), readNow, write }: EntryKind<Entry, Draft>,
  writes: VocabularyWrites,
  onClose: () => void,
): EntryForm<Entry, Draft> => {
  // As it was when the form opened: what others write meanwhile must not pass for what this form started from.
  const [entry, setEntry] = useState(given)
  const [before, setBefore] = useState(() => draftOf(given))
  const [draft, setDraft] = useState(before)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Errors>({})
  const [clash, setClash] = useState<{ readonly message: string; readonly theirs: Entry } | null>(null)
  const wrong = wrongIn(draft)

  const refuse = (problem: Problem) => {
    const fields = Object.entries(fieldErrorsOf(problem))
    setRefused(
      fields.length === 0
        ? { form: problem.message }
        : Object.fromEntries(fields.map(([field, message]) => [fieldOf(field.split('.')), message])),
    )
  }
  const settle = async (send: Write): Promise<void> => {
    setBusy(true)
    const problem = writes.settle(await send())
    setBusy(false)
    if (problem === null) return onClose()
    const theirs = problem.reason === 'version' && entry ? await readNow(entry) : undefined
    if (theirs) setClash({ message: problem.message, theirs })
    else refuse(problem)
  }
  /** Whatever is chosen, it starts from what is so now. */
  const startFrom = (theirs: Entry) => {
    setEntry(theirs)
    setBefore(draftOf(theirs))
    setClash(null)
  }
  return {
    entry,
    draft,
    set: (key) => (value) => {
      setRefused({})
      setDraft({ ...draft, [key]: value })
    },
    errors: { ...refused, ...(tried ? wrong : {}) },
    busy,
    changed: JSON.stringify(draft) !== JSON.stringify(before),
    clash: clash && {
      message: clash.message,
      theirs: draftOf(clash.theirs),
      takeTheirs: () => {
        startFrom(clash.theirs)
        setDraft(draftOf(clash.theirs))
      },
      keepMine: () => startFrom(clash.theirs),
    },
    save: (event) => {
      event.preventDefault()
      setTried(true)
      if (Object.keys(wrong).length === 0) return void settle(() => write(draft, entry))
      const form = event.currentTarget
      requestAnimationFrame(() =>
        form.querySelector<HTMLElement>('[aria-invalid], fieldset[data-invalid] input')?.focus(),
      )
    },
    settle: (send) => void settle(send),
  }
}
