import { readdirSync } from 'node:fs'
import { join, sep } from 'node:path'

const NOT_OURS = /^(node_modules|dist(\..*)?|\.git|\.turnus|coverage)$/

/** Every file of the repository below `folder`, relative to `root` and with `/` between folders. */
export const filesOf = (root: string, folder = '.'): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !NOT_OURS.test(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? filesOf(root, path) : [path.split(sep).join('/')]
    })
