import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import styles from './parts.module.css'

/** Something that is told once: a link, a token. */
export interface Secret {
  readonly title: string
  readonly text: string
  readonly note: string
}

/** Shows it to be copied. It cannot be shown again. */
export const OneTimeSecret = ({ secret, onClose }: { readonly secret: Secret; readonly onClose: () => void }) => {
  const [copied, setCopied] = useState(false)
  return (
    <Dialog
      title={secret.title}
      width={560}
      onClose={onClose}
      footer={
        <Button kind="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className={styles.fields}>
        <p>{secret.note}</p>
        <div className={styles.secret}>
          <input readOnly aria-label={secret.title} value={secret.text} onFocus={(event) => event.target.select()} />
          <Button
            icon={copied ? 'check' : 'copy'}
            onClick={() => void navigator.clipboard.writeText(secret.text).then(() => setCopied(true))}
          >
            {copied ? 'Copied' : 'Copy'}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
