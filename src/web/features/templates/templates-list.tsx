import { SETTING_NAMES, whoWords } from '#domain/rotations/rotation-words.ts'
import { IconButton } from '../../components/button.tsx'
import { Menu } from '../../components/menu.tsx'
import { CodeChip } from './code-chip.tsx'
import type { Template } from './template.ts'
import type { RowActions } from './templates-table.tsx'
import { askedOf, requirementWords } from './templates-view.ts'
import styles from './templates-list.module.css'

/** The rotations on a phone, a card each. */
export const TemplatesList = ({
  templates,
  actions,
}: {
  readonly templates: readonly Template[]
  readonly actions: RowActions | null
}) => (
  <ul className={styles.list}>
    {templates.map((template) => (
      <li key={template.id} className={styles.line}>
        {actions ? (
          <button type="button" className={styles.words} onClick={() => actions.open(template)}>
            <Words template={template} />
          </button>
        ) : (
          <span className={styles.words}>
            <Words template={template} />
          </span>
        )}
        {actions && (
          <>
            <IconButton
              kind="quiet"
              icon="clock"
              label={`Weekly requirement of ${template.shownTitle}`}
              onClick={() => actions.clock(template)}
            />
            <Menu
              label={`More on ${template.shownTitle}`}
              entries={actions.menu(template)}
              trigger={(props) => (
                <IconButton {...props} kind="quiet" icon="more" label={`More on ${template.shownTitle}`} />
              )}
            />
          </>
        )}
      </li>
    ))}
  </ul>
)

const Words = ({ template }: { readonly template: Template }) => {
  const { shownTitle, setting, who, placed, archived } = template
  return (
    <>
      <b>{shownTitle}</b>
      <span className={styles.about}>
        <CodeChip template={template} />
        {[archived ? 'Archived' : null, SETTING_NAMES[setting], whoWords(who)].filter(Boolean).join(' · ')}
      </span>
      <span>
        <span className={askedOf(template) === 'unset' ? styles.unset : undefined}>{requirementWords(template)}</span>
        {` · placed ${placed}`}
      </span>
    </>
  )
}
