import { execFileSync } from 'node:child_process'
import { LAUNCHER } from './launcher.ts'

/** Builds what is served, as every start does, when the sources have changed. */
export default (): void => {
  execFileSync(process.execPath, [LAUNCHER, '--version'], { stdio: ['ignore', 'ignore', 'inherit'] })
}
