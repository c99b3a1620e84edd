#!/usr/bin/env node
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { ROOT, build, installPackages, requireNode } from './launch.js'

requireNode()
await installPackages({ development: false })
await build()
await import(pathToFileURL(join(ROOT, 'dist', 'turnus.js')).href)
