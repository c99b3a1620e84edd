import { installPackages, requireNode, runTypeScript } from './launch.js'

requireNode()
await installPackages({ development: true })
process.exitCode = runTypeScript('bin/test.ts', process.argv.slice(2), { stdio: 'inherit' })
