import { Icon } from '../../../components/icon.tsx'
import { Pills } from '../../../components/pills.tsx'
import { SeverityMark } from '../../../components/severity-mark.tsx'
import { openWeeks } from '../candidates.ts'
import { useAddress, usePlan, usePlanner, usePlannerYear } from '../planner-context.ts'
import { SHOWN } from '../planner-search.ts'
import styles from './phone.module.css'

/** Which weeks show: all, the open ones, one's own, those of a block. */
export const WeekFilters = () => {
  const { go } = usePlanner().address
  const search = useAddress((state) => state)
  const year = usePlannerYear()
  const me = usePlan(({ plan }) => plan.me)
  const open = openWeeks(year).length
  return (
    <div className={styles.filters}>
      <Pills<'all' | 'open' | 'mine'>
        label="Weeks shown"
        value={search.show ?? 'all'}
        onChange={(next) => go({ show: SHOWN.find((shown) => shown === next) })}
        options={[
          { value: 'all', label: 'All weeks' },
          {
            value: 'open',
            label: (
              <span className={open > 0 ? styles.someOpen : undefined}>
                {open > 0 && <SeverityMark severity="critical" />}
                {open} open
              </span>
            ),
          },
          ...(me === null ? [] : [{ value: 'mine', label: 'Mine' } as const]),
        ]}
      />
      <label className={styles.block}>
        <span className="unseen">Block</span>
        <select
          value={search.block ?? ''}
          onChange={(event) => go({ block: event.target.value === '' ? undefined : Number(event.target.value) })}
        >
          <option value="">Every block</option>
          {year.fmit.blocks
            .filter(({ weeks }) => weeks.length > 0)
            .map(({ number }) => (
              <option key={number} value={number}>
                Block {number}
              </option>
            ))}
        </select>
        <Icon name="down" small />
      </label>
    </div>
  )
}
