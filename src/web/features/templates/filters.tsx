import { ROTATION_SETTINGS } from '#domain/rotations/rotation.ts'
import { SETTING_NAMES } from '#domain/rotations/rotation-words.ts'
import { Button } from '../../components/button.tsx'
import { FilterField } from '../../components/filter-field.tsx'
import { Icon } from '../../components/icon.tsx'
import { PGY_YEARS, type TemplatesSearch } from './templates-search.ts'
import { isFiltered } from './templates-view.ts'
import styles from './filters.module.css'

type Narrow = Pick<TemplatesSearch, 'q' | 'setting' | 'pgy' | 'asked' | 'archived'>
const NONE: Narrow = { q: undefined, setting: undefined, pgy: undefined, asked: undefined, archived: undefined }

/** One filter: every value of it, or one. */
const Choice = <Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string
  readonly value: Value | ''
  readonly options: readonly (readonly [value: Value | '', label: string])[]
  readonly onChange: (value: Value | '') => void
}) => (
  <span className={styles.choice}>
    <select
      aria-label={label}
      data-on={value !== '' || undefined}
      value={value}
      // The options are the only values there are.
      onChange={(event) => onChange(event.target.value as Value | '')}
    >
      {options.map(([one, words]) => (
        <option key={one} value={one}>
          {words}
        </option>
      ))}
    </select>
    <Icon name="down" small />
  </span>
)

/** What narrows the list; it stands in the address. */
export const Filters = ({
  search,
  count,
  onNarrow,
}: {
  readonly search: TemplatesSearch
  /** How many are listed: "61 rotations". */
  readonly count: string
  readonly onNarrow: (narrow: Partial<Narrow>) => void
}) => (
  <div role="search" aria-label="Rotations that are listed" className={styles.bar}>
    <FilterField
      label="Find a rotation"
      value={search.q ?? ''}
      onChange={(q) => onNarrow({ q: q === '' ? undefined : q })}
    />
    <Choice
      label="Kind"
      value={search.setting ?? ''}
      options={[['', 'Every kind'], ...ROTATION_SETTINGS.map((one) => [one, SETTING_NAMES[one]] as const)]}
      onChange={(setting) => onNarrow({ setting: setting === '' ? undefined : setting })}
    />
    <Choice
      label="For"
      value={search.pgy === undefined ? '' : `${search.pgy}`}
      options={[['', 'Every year'], ...PGY_YEARS.map((pgy) => [`${pgy}`, `PGY-${pgy}`] as const)]}
      onChange={(pgy) => onNarrow({ pgy: PGY_YEARS.find((one) => `${one}` === pgy) })}
    />
    <Choice
      label="Weekly requirement"
      value={search.asked ?? ''}
      options={[
        ['', 'Any requirement'],
        ['with', 'With requirement'],
        ['without', 'Not set'],
      ]}
      onChange={(asked) => onNarrow({ asked: asked === '' ? undefined : asked })}
    />
    <Choice
      label="Archived"
      value={search.archived ?? ''}
      options={[
        ['', 'In use'],
        ['with', 'Archived too'],
        ['only', 'Archived only'],
      ]}
      onChange={(archived) => onNarrow({ archived: archived === '' ? undefined : archived })}
    />
    {isFiltered(search) && (
      <Button kind="quiet" onClick={() => onNarrow(NONE)}>
        Show all
      </Button>
    )}
    <span role="status" className={styles.count}>
      {count}
    </span>
  </div>
)
