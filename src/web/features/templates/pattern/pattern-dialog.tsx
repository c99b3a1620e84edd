import type { RequirementGround } from '#domain/rotations/requirement-issues.ts'
import { done } from '#domain/result.ts'
import type { KnownActivities } from '../../../activities.ts'
import { call } from '../../../client.ts'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { useIsNarrow } from '../../../components/use-media.ts'
import { useWeeksEdit } from '../../../components/week-pattern/use-weeks-edit.ts'
import { WeeksDesk } from '../../../components/week-pattern/weeks-desk.tsx'
import { CodeChip } from '../code-chip.tsx'
import type { Template } from '../template.ts'
import { useTemplateWrites } from '../template-writes.ts'
import { AgainstRequirement } from './against-requirement.tsx'
import { BlockPreview } from './block-preview.tsx'
import styles from './pattern-dialog.module.css'

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
  const { id } = template
  const edit = useWeeksEdit(template.pattern, async () => {
    const now = await call('GET /api/v1/rotation-templates/:id', { id })
    return now.ok ? done(now.value.pattern) : now
  })
  const { cells, changed } = edit
  const writes = useTemplateWrites()
  const narrow = useIsNarrow()
  const save = async (expectedVersion = edit.start.version) => {
    const written = await edit.send(() =>
      call('PUT /api/v1/rotation-templates/:id/pattern', { id, cells, expectedVersion }),
    )
    if (written === null) return
    writes.tell(written)
    onClose()
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
          <Button kind="primary" disabled={edit.busy || !changed || edit.clash !== null} onClick={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <WeeksDesk
        edit={edit}
        label={`Weeks of ${template.shownTitle}`}
        note={
          template.halves &&
          `This rotation is two: ${template.halves.first}, then ${template.halves.second}. Half-days come from their weeks; what stands here is not used.`
        }
        activities={activities}
        below={<BlockPreview template={template} cells={cells} activities={activities} />}
        against={<AgainstRequirement template={template} cells={cells} lectures={lectures} activities={activities} />}
        onSave={(version) => void save(version)}
      />
    </Dialog>
  )
}
