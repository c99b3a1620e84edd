import { useEffect, useMemo, useRef } from 'react'
import { isOpen } from '#domain/proposals/proposal-state.ts'
import { Page } from '../../components/frame.tsx'
import { showToast } from '../../components/toast.tsx'
import { useIsNarrow } from '../../components/use-media.ts'
import { useToday } from '../../session.ts'
import { BatchNotices } from './batch-notices.tsx'
import type { BatchState, BatchStore } from './batch-store.ts'
import { fileWords } from './batch-words.ts'
import { focusOnRows, useImportKeys } from './import-keys.ts'
import type { Go, ImportSearch } from './import-search.ts'
import { missingOf } from './mapping.ts'
import { NamesDesk } from './names-desk.tsx'
import { Outcome } from './outcome.tsx'
import { Review } from './review.tsx'
import { reviewOf } from './review-view.ts'
import { openWork } from './row-view.ts'
import { Steps, stepWords } from './steps.tsx'
import { BACK, TITLE } from './title.ts'
import { useBatch } from './use-absence-import.ts'
import { useTaking } from './use-taking.ts'
import styles from './batch-desk.module.css'

/** An import under work: columns, rows, the question of a row, and what comes next. */
export const BatchDesk = ({
  store,
  search,
  onGo,
  onLeave,
}: {
  readonly store: BatchStore
  readonly search: ImportSearch
  readonly onGo: Go
  readonly onLeave: () => void
}) => {
  const today = useToday()
  const state = useBatch(store)
  const { batch } = state
  const taking = useTaking(store)
  const open = useMemo(() => openWork(batch), [batch])
  const aside = search.aside === true && open.rows > 0
  const ready = open.rows === 0 || aside
  const step = !isOpen(batch.state) ? 'ended' : search.step === 'review' && ready ? 'review' : 'names'
  const reviewed = useMemo(() => reviewOf(batch), [batch])
  const unread = missingOf(batch.columns).length > 0 && batch.layout === 'table'
  const review = () => onGo({ step: 'review' }, false)
  const apply = () => taking.apply(aside)
  const mayApply = step === 'review' && taking.busy === null
  useImportKeys(step === 'names' && ready ? review : mayApply ? apply : null)
  useOthersWork(state.others)
  useFocusOnStep(step)
  const file = fileWords(batch)
  const narrow = useIsNarrow()
  return (
    <Page
      title={TITLE}
      back={BACK}
      lead={
        <span className={styles.file} title={file}>
          {narrow && step !== 'ended' ? `${stepWords(unread ? 'columns' : step)} · ${file}` : file}
        </span>
      }
      actions={
        !narrow &&
        step !== 'ended' && <Steps batch={batch.batchId} at={unread ? 'columns' : step} mayReview={ready && !unread} />
      }
    >
      {step === 'ended' ? (
        <Outcome batch={batch} applied={taking.applied} taking={taking} today={today} />
      ) : (
        <div className={styles.desk}>
          <BatchNotices
            store={store}
            state={state}
            taking={taking}
            onShow={(row) => onGo({ step: undefined, show: undefined, row }, false)}
          />
          {step === 'review' ? (
            <Review
              batch={batch}
              review={reviewed}
              busy={taking.busy === 'applying'}
              onApply={apply}
              onBack={() => onGo({ step: undefined }, false)}
              onShow={(row) => onGo({ step: undefined, show: undefined, row }, false)}
            />
          ) : (
            <NamesDesk
              store={store}
              search={search}
              open={open}
              aside={aside}
              unread={unread}
              onGo={onGo}
              onLeave={onLeave}
              onReview={review}
              discard={taking.discard}
              refusal={taking.refusal}
            />
          )}
        </div>
      )}
    </Page>
  )
}

/** Says it when somebody else's work came in between. */
const useOthersWork = ({ times, name }: BatchState['others']): void => {
  useEffect(() => {
    if (times === 0) return
    showToast({
      title: `${name ?? 'Somebody else'} works on this import too.`,
      detail: 'What they said is here; what you said of other rows stands.',
    })
  }, [times, name])
}

/** Coming to another step, the focus goes to what it is about. The first page begins where a browser begins. */
const useFocusOnStep = (step: string): void => {
  const before = useRef(step)
  useEffect(() => {
    if (before.current === step) return
    before.current = step
    focusOnRows()
  }, [step])
}
