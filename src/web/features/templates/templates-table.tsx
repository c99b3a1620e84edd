import { useMemo, useRef } from 'react'
import { leaveWords, SETTING_NAMES, whoWords } from '#domain/rotations/rotation-words.ts'
import { IconButton } from '../../components/button.tsx'
import { Tick } from '../../components/checkbox.tsx'
import { Menu, type MenuEntry } from '../../components/menu.tsx'
import { sentence } from '../../words.ts'
import { CodeChip } from './code-chip.tsx'
import type { Template } from './template.ts'
import { type WeekCell, askedOf, requirementWords } from './templates-view.ts'
import type { Chosen } from './use-chosen.ts'
import { type RowPlace, useRowKeys } from './use-row-keys.ts'
import { WeekGlyph } from './week-glyph.tsx'
import styles from './templates-table.module.css'

/** What a row offers who may edit. */
export interface RowActions {
  readonly open: (template: Template) => void
  readonly clock: (template: Template) => void
  readonly menu: (template: Template) => readonly MenuEntry[]
}

/** The rotations on a desk, a row each. Without actions it is for reading. */
export const TemplatesTable = ({
  templates,
  weekOf,
  placedIn,
  chosen,
  actions,
}: {
  readonly templates: readonly Template[]
  readonly weekOf: (template: Template) => readonly WeekCell[]
  /** The year that is counted, as the head says it: "26–27". */
  readonly placedIn: string
  readonly chosen: Chosen
  readonly actions: RowActions | null
}) => {
  const table = useRef<HTMLTableElement>(null)
  const listed = useMemo(() => templates.map(({ id }) => id), [templates])
  const { current, ...keys } = useRowKeys(table, listed, chosen)
  const all = chosen.ids.size === listed.length && listed.length > 0
  return (
    <table
      ref={table}
      {...(actions ? { ...keys, role: 'grid', 'aria-multiselectable': true } : {})}
      className={actions ? `${styles.table} ${styles.edits}` : styles.table}
    >
      <caption className="unseen">Rotation templates</caption>
      <thead>
        <tr>
          {actions && (
            <th scope="col" className={styles.tick}>
              <Tick
                aria-label="Choose all"
                checked={all}
                mixed={!all && chosen.ids.size > 0}
                onChange={() => chosen.set(all ? [] : listed)}
              />
            </th>
          )}
          <th scope="col" className={styles.code}>
            Code
          </th>
          <th scope="col" className={styles.name}>
            Name
          </th>
          <th scope="col" className={styles.setting}>
            Kind
          </th>
          <th scope="col" className={styles.who}>
            For
          </th>
          <th scope="col" className={styles.week}>
            Week
          </th>
          <th scope="col">Weekly requirement</th>
          <th scope="col" className={styles.leave}>
            Leave
          </th>
          <th scope="col" className={styles.placed}>
            Placed, {placedIn}
          </th>
          {actions && (
            <th scope="col" className={styles.does}>
              <span className="unseen">What can be done</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {templates.map((template) => (
          <Row
            key={template.id}
            template={template}
            cells={weekOf(template)}
            isChosen={chosen.ids.has(template.id)}
            onChoose={(range) => (range ? chosen.extendTo(template.id) : chosen.toggle(template.id))}
            control={current?.id === template.id ? current.control : null}
            actions={actions}
          />
        ))}
      </tbody>
    </table>
  )
}

const Row = ({
  template,
  cells,
  isChosen,
  onChoose,
  control,
  actions,
}: {
  readonly template: Template
  readonly cells: readonly WeekCell[]
  readonly isChosen: boolean
  readonly onChoose: (range: boolean) => void
  /** Which of its controls the tab key comes to. */
  readonly control: RowPlace['control'] | null
  readonly actions: RowActions | null
}) => {
  const { shownTitle, archived } = template
  const at = (one: RowPlace['control']) => ({ 'data-control': one, tabIndex: control === one ? 0 : -1 })
  const asked = askedOf(template)
  return (
    <tr
      data-row={template.id}
      {...(actions ? { 'aria-selected': isChosen } : {})}
      className={archived ? styles.archived : undefined}
    >
      {actions && (
        <td className={styles.tick}>
          <Tick
            {...at('tick')}
            aria-label={`Choose ${shownTitle}`}
            checked={isChosen}
            onChange={({ nativeEvent }) => onChoose(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
          />
        </td>
      )}
      <td className={styles.code}>
        <CodeChip template={template} />
      </td>
      <th scope="row" className={styles.name} title={shownTitle}>
        {actions ? (
          <button type="button" {...at('name')} onClick={() => actions.open(template)}>
            {shownTitle}
          </button>
        ) : (
          shownTitle
        )}
        {archived && <span className={styles.state}>archived</span>}
      </th>
      <td className={styles.quiet}>{SETTING_NAMES[template.setting]}</td>
      <td className={styles.quiet}>{whoWords(template.who)}</td>
      <td className={styles.week}>
        <WeekGlyph cells={cells} />
      </td>
      <td className={asked === 'unset' ? styles.unset : styles.quiet}>{requirementWords(template)}</td>
      <td className={styles.quiet}>{sentence(leaveWords(template))}</td>
      <td className={styles.placed}>{template.placed}</td>
      {actions && (
        <td className={styles.does}>
          <span className={styles.buttons}>
            <IconButton
              {...at('clock')}
              kind="quiet"
              icon="clock"
              label={`Weekly requirement of ${shownTitle}`}
              onClick={() => actions.clock(template)}
            />
            <Menu
              label={`More on ${shownTitle}`}
              entries={actions.menu(template)}
              trigger={(props) => (
                <IconButton {...props} {...at('more')} kind="quiet" icon="more" label={`More on ${shownTitle}`} />
              )}
            />
          </span>
        </td>
      )}
    </tr>
  )
}
