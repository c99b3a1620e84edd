import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import type { WeeklyRequirement } from '#domain/rotations/weekly-requirement.ts'
import { useActivities } from '../../../activities.ts'
import { type Problem, call, query } from '../../../client.ts'
import { ClashChoice } from '../../../components/clash-choice.tsx'
import { clashRows } from '../clash-rows.ts'
import { type Template, lecturesFrom } from '../template.ts'
import type { TemplateWrites } from '../template-writes.ts'
import { RequirementDialog } from './requirement-dialog.tsx'
import { draftOf, isSameDraft, requirementOf } from './requirement-draft.ts'
import { requirementDifferences } from './requirement-view.ts'

const BY_TEMPLATE = '/api/v1/resident-weekly-requirements/by-template/:templateId'
type Saved = Template['requirement']

/** The weekly requirement of a rotation, with what it reads and writes. */
export const OpenRequirement = ({
  template: listed,
  ay,
  writes,
  onClose,
}: {
  readonly template: Template
  readonly ay: AcademicYear
  readonly writes: TemplateWrites
  readonly onClose: () => void
}) => {
  const activities = useActivities()
  const overlays = useQuery(query('GET /api/v1/overlays', {})).data?.items
  // As it was when the dialog opened: what others write meanwhile must not pass for what it started from.
  const [template] = useState(listed)
  const [saved, setSaved] = useState<Saved>(listed.requirement)
  const [draft, setDraft] = useState(() => draftOf(listed.requirement))
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [clash, setClash] = useState<{ readonly message: string; readonly now: Saved } | null>(null)
  const templateId = template.id
  if (!overlays || activities.size === 0) return null

  const refuse = async (problem: Problem): Promise<void> => {
    if (problem.reason !== 'version' && problem.reason !== 'no_requirement') return setRefusal(problem.message)
    const now = await call('GET /api/v1/rotation-templates/:id', { id: templateId })
    if (now.ok) setClash({ message: problem.message, now: now.value.requirement })
    else setRefusal(now.refusal.message)
  }
  const save = async (): Promise<void> => {
    setBusy(true)
    setRefusal(null)
    const { rotation: _, ...fields } = requirementOf(draft, templateId)
    const answer = await call(`PUT ${BY_TEMPLATE}`, {
      templateId,
      ...fields,
      expectedVersion: saved?.version ?? 0,
    })
    setBusy(false)
    if (!answer.ok) return refuse(answer.refusal)
    writes.tell(answer.value)
    onClose()
  }
  const remove = async (): Promise<void> => {
    setBusy(true)
    const answer = await call(`DELETE ${BY_TEMPLATE}`, { templateId, expectedVersion: saved?.version ?? 0 })
    setBusy(false)
    if (!answer.ok) return refuse(answer.refusal)
    writes.tell(answer.value)
    onClose()
  }
  const asked = (one: NonNullable<Saved>): WeeklyRequirement => requirementOf(draftOf(one), templateId)
  return (
    <RequirementDialog
      template={template}
      ay={ay}
      draft={draft}
      changed={!isSameDraft(draft, draftOf(saved))}
      isNew={saved === null}
      busy={busy}
      ground={{
        lectures: lecturesFrom(overlays, activities),
        activities,
        setting: template.setting,
      }}
      activities={activities}
      refusal={refusal}
      notice={
        clash && (
          <ClashChoice
            message={clash.message}
            rows={clashRows(requirementDifferences(clash.now && asked(clash.now), requirementOf(draft, templateId)))}
            onTheirs={() => {
              setSaved(clash.now)
              setDraft(draftOf(clash.now))
              setClash(null)
            }}
            onMine={() => {
              setSaved(clash.now)
              setClash(null)
            }}
          />
        )
      }
      onChange={setDraft}
      onSave={() => void save()}
      onRemove={() => void remove()}
      onClose={onClose}
    />
  )
}
