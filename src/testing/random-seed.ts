import fc from 'fast-check'

/** What random tests start from unless `npm test -- --seed` says otherwise: one commit always tries the same. */
const USUAL_SEED = 2025

fc.configureGlobal({ seed: Number(process.env['TURNUS_SEED'] ?? USUAL_SEED) })
