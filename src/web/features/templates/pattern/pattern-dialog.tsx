import { useMemo, useState } from 'react'
import type { RequirementGround } from '#domain/rotations/requirement-issues.ts'
import type { KnownActivities } from '../../../activities.ts'
import { call } from '../../../client.ts'
import { announce } from '../../../components/announce.tsx'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { SeverityMark } from '../../../components/severity-mark.tsx'
import { useIsNarrow } from '../../../components/use-media.ts'
import { useDraftHistory } from '../../../components/week-pattern/use-draft-history.ts'
import { WeekClash } from '../../../components/week-pattern/week-clash.tsx'
import { type WeekDraft, cellsOf, draftOf, sameDraft } from '../../../components/week-pattern/week-draft.ts'
import { WeekEditor } from '../../../components/week-pattern/week-editor.tsx'
import { WeekTotals } from '../../../components/week-pattern/week-totals.tsx'
import { CodeChip } from '../code-chip.tsx'
import type { Template } from '../template.ts'
import { useTemplateWrites } from '../template-writes.ts'
import { AgainstRequirement } from './against-requirement.tsx'
import { BlockPreview } from './block-preview.tsx'
import styles from './pattern-dialog.module.css'

interface Clash {
  readonly message: string
  readonly theirs: WeekDraft
  readonly version: number
}

/** The weeks of a rotation under edit: the grid, what they add up to, and what a block of them would be. */
export const PatternDialog = ({
  template,
  lectures,
  activities,
  onClose,
}: {
  readonly template: Template
  readonly lectures: RequirementGround['lectures']
  readonly activities: KnownActivities
  readonly onClose: () => void
}) => {
  // As it was when the editor opened.
  const [start, setStart] = useState(() => ({
    draft: draftOf(template.pattern.cells),
    version: template.pattern.version,
  }))
  const history = useDraftHistory(() => start.draft)
  const [clash, setClash] = useState<Clash | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const writes = useTemplateWrites()
  const narrow = useIsNarrow()
  const { draft } = history
  const cells = useMemo(() => cellsOf(draft), [draft])
  const changed = !sameDraft(draft, start.draft)

  const refuse = (message: string) => {
    setRefusal(message)
    announce(message, 'assertive')
  }
  const save = async (version = start.version) => {
    setBusy(true)
    setRefusal(null)
    const { id } = template
    const answer = await call('PUT /api/v1/rotation-templates/:id/pattern', { id, cells, expectedVersion: version })
    setBusy(false)
    if (answer.ok) {
      writes.tell(answer.value)
      return onClose()
    }
    const { reason, message } = answer.refusal
    if (reason !== 'version') return refuse(message)
    const now = await call('GET /api/v1/rotation-templates/:id', { id })
    if (!now.ok) return refuse(now.refusal.message)
    const { pattern } = now.value
    announce(message, 'assertive')
    setClash({ message, theirs: draftOf(pattern.cells), version: pattern.version })
  }

  return (
    <Dialog
      title={`Weekly pattern: ${template.shownTitle}`}
      lead={<CodeChip template={template} />}
      note={changed && !narrow ? 'changed, not saved' : undefined}
      width={1160}
      flush
      changed={changed}
      onClose={onClose}
      footer={
        <>
          <span className={styles.foot}>Counts for the whole plan from now on; pinned half-days stay.</span>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" disabled={busy || !changed || clash !== null} onClick={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <div className={styles.desk}>
        <div className={styles.main}>
          {refusal && (
            <p role="alert" className={styles.refusal}>
              <SeverityMark severity="critical" /> {refusal}
            </p>
          )}
          {clash && (
            <WeekClash
              message={clash.message}
              theirs={clash.theirs}
              mine={draft}
              activities={activities}
              onTheirs={() => {
                setStart({ draft: clash.theirs, version: clash.version })
                history.change(clash.theirs)
                setClash(null)
              }}
              onMine={() => {
                setStart({ draft: clash.theirs, version: clash.version })
                setClash(null)
                void save(clash.version)
              }}
            />
          )}
          {template.halves && (
            <p className={styles.note}>
              This rotation is two: {template.halves.first}, then {template.halves.second}. Half-days come from their
              weeks; what stands here is not used.
            </p>
          )}
          <WeekEditor label={`Weeks of ${template.shownTitle}`} history={history} activities={activities} />
          <BlockPreview template={template} cells={cells} activities={activities} />
        </div>
        <aside aria-label="Totals" className={styles.aside}>
          <AgainstRequirement template={template} cells={cells} lectures={lectures} activities={activities} />
          <WeekTotals cells={cells} activities={activities} />
        </aside>
      </div>
    </Dialog>
  )
}
