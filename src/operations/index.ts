import { addToken } from './accounts/add-token.ts'
import { addUser } from './accounts/add-user.ts'
import { changeUser } from './accounts/change-user.ts'
import { linkUser } from './accounts/link-user.ts'
import { readTokens } from './accounts/read-tokens.ts'
import { readUsers } from './accounts/read-users.ts'
import { revokeToken } from './accounts/revoke-token.ts'
import { session } from './accounts/session.ts'
import { setPassword } from './accounts/set-password.ts'
import { assignFmitWeekOperation } from './fmit/assign-fmit-week.ts'
import { changeFmitWeeksOperation } from './fmit/change-fmit-weeks.ts'
import { checkFmitWeek } from './fmit/check-fmit-week.ts'
import { clearFmitWeekOperation } from './fmit/clear-fmit-week.ts'
import { editFmitWeekOperation } from './fmit/edit-fmit-week.ts'
import { pinHalfDaysOperation, redoBlockChange, undoBlockChange } from './block/pin-half-days.ts'
import { whyHalfDay } from './block/why-half-day.ts'
import { readBlock } from './block/read-block.ts'
import {
  readFacultyWeeks,
  redoFacultyWeek,
  removeFacultyWeekOperation,
  setFacultyWeekOperation,
  undoFacultyWeek,
} from './faculty-weeks/faculty-weeks.ts'
import { exportFmitYear } from './fmit/export-fmit-year.ts'
import { fmitHealth } from './fmit/fmit-health.ts'
import { fmitHistory } from './fmit/fmit-history.ts'
import { fmitTimeline } from './fmit/fmit-timeline.ts'
import { readFmitYear } from './fmit/read-fmit-year.ts'
import { redoFmitChange, undoFmitChange } from './fmit/undo-redo.ts'
import { readHalfDays } from './half-days/read-half-days.ts'
import { health } from './health.ts'
import { readHolidays, removeHolidayOperation, setHolidayOperation } from './holidays/holidays.ts'
import { readWeekend, setWeekendOperation } from './holidays/weekend.ts'
import type { Operation } from './kit.ts'
import { addAbsenceOperation } from './leave/add-absence.ts'
import { anticipateLeaveOperation } from './leave/anticipate-leave.ts'
import { cancelAbsenceOperation } from './leave/cancel-absence.ts'
import { checkAbsence } from './leave/check-absence.ts'
import { approveAbsence, rejectAbsence } from './leave/decide-absence.ts'
import { editAbsenceOperation } from './leave/edit-absence.ts'
import { exportAbsences } from './leave/export-absences.ts'
import { readAbsence } from './leave/read-absence.ts'
import { readAbsences } from './leave/read-absences.ts'
import { readLeaveBalance } from './leave/read-leave-balance.ts'
import { redoLeaveChange, undoLeaveChange } from './leave/undo-leave.ts'
import {
  acceptImportDoubt,
  applyImport,
  discardImport,
  editImportRow,
  nameImportRows,
  previewImport,
  readImportAnew,
  readImportBatches,
  readImportTemplate,
  rollbackImport,
  stageAbsences,
} from './leave-import/index.ts'
import { addPersonOperation } from './people/add-person.ts'
import { carryPeopleOperation, readPeopleToCarry } from './people/carry-people.ts'
import { clearWeekWishOperation } from './people/clear-week-wish.ts'
import { deactivatePersonOperation } from './people/deactivate-person.ts'
import { editPersonOperation } from './people/edit-person.ts'
import { reactivatePersonOperation } from './people/reactivate-person.ts'
import { readPeople } from './people/read-people.ts'
import { readPerson } from './people/read-person.ts'
import { setPersonYearOperation } from './people/set-person-year.ts'
import { setWeekWishOperation } from './people/set-week-wish.ts'
import { undoPeopleChange } from './people/undo-people-change.ts'
import { exportProgram } from './program/export-program.ts'
import { importProgram } from './program/import-program.ts'
import { acceptProposalOperation } from './proposals/accept-proposal.ts'
import { previewProposal, readProposal } from './proposals/preview-proposal.ts'
import { proposeFmitWeeks } from './proposals/propose-fmit-weeks.ts'
import { readProposals } from './proposals/read-proposals.ts'
import { rollbackProposalOperation } from './proposals/rollback-proposal.ts'
import { approveProposal, rebaseProposal, rejectProposal } from './proposals/settle-proposal.ts'
import { readAudit } from './read-audit.ts'
import {
  discardRotationImport,
  lookIntoRotationFile,
  readRotationImport,
  readRotationImports,
  settleRotations,
  stageRotations,
} from './rotation-import/index.ts'
import { readRotationYear } from './rotation-year/read-rotation-year.ts'
import {
  changeRotationYearOperation,
  redoRotationYearChange,
  undoRotationYearChange,
} from './rotation-year/change-rotation-year.ts'
import { readLog } from './read-log.ts'
import { addActivityOperation, editActivityOperation, readActivities } from './rotations/activities.ts'
import { addPreset } from './rotations/add-preset.ts'
import { archiveTemplate, restoreTemplate } from './rotations/archive-template.ts'
import { bulkTemplates } from './rotations/bulk-templates.ts'
import {
  orderOverlaysOperation,
  readBlockPolicy,
  readOverlays,
  removeOverlayOperation,
  setBlockPolicyOperation,
  setOverlayOperation,
} from './rotations/overlays.ts'
import { checkRequirement } from './rotations/requirements/check-requirement.ts'
import { setOutpatientDefaults } from './rotations/requirements/outpatient-defaults.ts'
import {
  readRequirement,
  readRequirementOfTemplate,
  readRequirements,
} from './rotations/requirements/read-requirements.ts'
import {
  addRequirement,
  editRequirement,
  removeRequirement,
  removeRequirementOfTemplate,
  setRequirementOfTemplate,
} from './rotations/requirements/write-requirements.ts'
import { previewTemplate } from './rotations/preview-template.ts'
import { readTemplate, readTemplates } from './rotations/read-templates.ts'
import { redoRotationsChange, undoRotationsChange } from './rotations/undo-rotations.ts'
import { addTemplate, duplicateTemplate, editTemplate, setTemplatePattern } from './rotations/write-template.ts'
import { readRotations } from './rotations/read-rotations.ts'
import { setRotationLeaveOperation } from './rotations/set-rotation-leave.ts'
import { editProgramOperation } from './settings/edit-program.ts'
import { readProgram } from './settings/read-program.ts'

/** Everything Turnus can do. */
export const OPERATIONS = [
  readFmitYear,
  assignFmitWeekOperation,
  editFmitWeekOperation,
  clearFmitWeekOperation,
  changeFmitWeeksOperation,
  checkFmitWeek,
  undoFmitChange,
  redoFmitChange,
  exportFmitYear,
  fmitHistory,
  fmitTimeline,
  fmitHealth,
  readPeople,
  readPerson,
  addPersonOperation,
  editPersonOperation,
  deactivatePersonOperation,
  reactivatePersonOperation,
  setPersonYearOperation,
  setWeekWishOperation,
  clearWeekWishOperation,
  readPeopleToCarry,
  carryPeopleOperation,
  undoPeopleChange,
  readAbsences,
  readAbsence,
  addAbsenceOperation,
  editAbsenceOperation,
  cancelAbsenceOperation,
  approveAbsence,
  rejectAbsence,
  checkAbsence,
  readLeaveBalance,
  anticipateLeaveOperation,
  exportAbsences,
  undoLeaveChange,
  redoLeaveChange,
  readRotations,
  setRotationLeaveOperation,
  stageAbsences,
  readImportAnew,
  readImportBatches,
  previewImport,
  editImportRow,
  nameImportRows,
  acceptImportDoubt,
  applyImport,
  rollbackImport,
  discardImport,
  readImportTemplate,
  readProgram,
  editProgramOperation,
  importProgram,
  exportProgram,
  readProposals,
  readProposal,
  previewProposal,
  acceptProposalOperation,
  approveProposal,
  rejectProposal,
  rebaseProposal,
  rollbackProposalOperation,
  proposeFmitWeeks,
  readActivities,
  addActivityOperation,
  editActivityOperation,
  readTemplates,
  readTemplate,
  addTemplate,
  editTemplate,
  duplicateTemplate,
  archiveTemplate,
  restoreTemplate,
  bulkTemplates,
  setTemplatePattern,
  previewTemplate,
  addPreset,
  undoRotationsChange,
  redoRotationsChange,
  readOverlays,
  setOverlayOperation,
  orderOverlaysOperation,
  removeOverlayOperation,
  readBlockPolicy,
  setBlockPolicyOperation,
  readHolidays,
  setHolidayOperation,
  removeHolidayOperation,
  readWeekend,
  setWeekendOperation,
  readFacultyWeeks,
  setFacultyWeekOperation,
  removeFacultyWeekOperation,
  undoFacultyWeek,
  redoFacultyWeek,
  readRequirements,
  addRequirement,
  readRequirementOfTemplate,
  setRequirementOfTemplate,
  removeRequirementOfTemplate,
  setOutpatientDefaults,
  checkRequirement,
  readRequirement,
  editRequirement,
  removeRequirement,
  readBlock,
  whyHalfDay,
  readHalfDays,
  pinHalfDaysOperation,
  undoBlockChange,
  redoBlockChange,
  readRotationYear,
  changeRotationYearOperation,
  undoRotationYearChange,
  redoRotationYearChange,
  lookIntoRotationFile,
  stageRotations,
  readRotationImports,
  readRotationImport,
  settleRotations,
  discardRotationImport,
  readLog,
  readAudit,
  session,
  setPassword,
  readUsers,
  addUser,
  changeUser,
  linkUser,
  readTokens,
  addToken,
  revokeToken,
  health,
] as const satisfies readonly Operation[]
