import { againstRequirement } from '#domain/rotations/pattern-totals.ts'
import type { RequirementGround } from '#domain/rotations/requirement-issues.ts'
import type { PatternCell } from '#domain/rotations/rotation-pattern.ts'
import type { KnownActivities } from '../../../activities.ts'
import { Icon } from '../../../components/icon.tsx'
import { SeverityMark } from '../../../components/severity-mark.tsx'
import type { Template } from '../template.ts'
import styles from './against-requirement.module.css'

type Against = ReturnType<typeof againstRequirement>[number]

const rangeOf = (numbers: readonly number[]): string => {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
  return least === most ? String(least) : `${least} to ${most}`
}

const verdictWords = ({ verdict, weeks, room, least, most }: Against): string => {
  const held = `${rangeOf(weeks)} a week`
  if (verdict === 'over') return `${held}, over the most of ${most}`
  if (verdict === 'short') return `${held}; with ${rangeOf(room)} open the least of ${least} is out of reach`
  return weeks.every((count) => count >= least) ? held : `${held}; open half-days can hold the rest`
}

/** Whether the weeks can hold what their weekly requirement asks for, as they are edited. */
export const AgainstRequirement = ({
  template,
  cells,
  lectures,
  activities,
}: {
  readonly template: Template
  readonly cells: readonly PatternCell[]
  readonly lectures: RequirementGround['lectures']
  readonly activities: KnownActivities
}) => {
  const { requirement } = template
  return (
    <section aria-label="Weekly requirement" className={styles.against}>
      <h3>Weekly requirement</h3>
      {requirement === null ? (
        <p className={styles.none}>This rotation has none. The pattern alone says what its weeks hold.</p>
      ) : (
        <dl>
          {againstRequirement(cells, requirement, { activities, rotation: template, lectures }).map((one) => (
            <div key={one.of} data-verdict={one.verdict}>
              <dt>
                {one.of === 'clinic' ? 'FM clinic' : (requirement.specialtyName ?? 'Specialty')}, {one.least} to{' '}
                {one.most}
              </dt>
              <dd>
                {one.verdict === 'fits' ? <Icon name="check" small /> : <SeverityMark severity="warning" named />}{' '}
                {verdictWords(one)}.
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
