import packageFile from '../../package.json' with { type: 'json' }

/** The version of Turnus that runs. */
export const VERSION: string = packageFile.version
