import { callAfterFmit } from './call/call-after-fmit.ts'
import { callBeforeFmit } from './call/call-before-fmit.ts'
import { callConsecutiveNights } from './call/call-consecutive-nights.ts'
import { callInOwnFmitWeek } from './call/call-in-own-fmit-week.ts'
import { callLeavePending } from './call/call-leave-pending.ts'
import { callOnAbsence } from './call/call-on-absence.ts'
import { callOnFmitRecovery } from './call/call-on-fmit-recovery.ts'
import { callSundayAfterFmit } from './call/call-sunday-after-fmit.ts'
import { clinicAcademicsKept } from './clinic/clinic-academics-kept.ts'
import { clinicAllowedDays } from './clinic/clinic-allowed-days.ts'
import { clinicAttendings } from './clinic/clinic-attendings.ts'
import { clinicProtectedSlot } from './clinic/clinic-protected-slot.ts'
import { clinicRooms } from './clinic/clinic-rooms.ts'
import { clinicWeeklyFm } from './clinic/clinic-weekly-fm.ts'
import { clinicWeeklySpecialty } from './clinic/clinic-weekly-specialty.ts'
import { fmitAlternatingChain } from './fmit/fmit-alternating-chain.ts'
import { fmitBackToBack } from './fmit/fmit-back-to-back.ts'
import { fmitBlockedWeek } from './fmit/fmit-blocked-week.ts'
import { fmitCallMismatch } from './fmit/fmit-call-mismatch.ts'
import { fmitExternalDuty } from './fmit/fmit-external-duty.ts'
import { fmitHolidayOnRecovery } from './fmit/fmit-holiday-on-recovery.ts'
import { fmitHolidayWeek } from './fmit/fmit-holiday-week.ts'
import { fmitLeaveEdge } from './fmit/fmit-leave-edge.ts'
import { fmitLeaveOverlap } from './fmit/fmit-leave-overlap.ts'
import { fmitLeavePending } from './fmit/fmit-leave-pending.ts'
import { fmitLongWithout } from './fmit/fmit-long-without.ts'
import { fmitMonthCap } from './fmit/fmit-month-cap.ts'
import { fmitOverMax } from './fmit/fmit-over-max.ts'
import { fmitOverTarget } from './fmit/fmit-over-target.ts'
import { fmitPreferredWeek } from './fmit/fmit-preferred-week.ts'
import { fmitRecoveryLeave } from './fmit/fmit-recovery-leave.ts'
import { fmitRoleIneligible } from './fmit/fmit-role-ineligible.ts'
import { fmitShortGap } from './fmit/fmit-short-gap.ts'
import { fmitSportsClinicCancelled } from './fmit/fmit-sports-clinic-cancelled.ts'
import { fmitUnderstaffedWeek } from './fmit/fmit-understaffed-week.ts'
import { fmitWeekLocked } from './fmit/fmit-week-locked.ts'
import { fmitWeekPast } from './fmit/fmit-week-past.ts'
import type { AnyRule } from './kit.ts'
import { leaveAwayFromProgram } from './leave/leave-away-from-program.ts'
import { leaveReturnUnconfirmed } from './leave/leave-return-unconfirmed.ts'
import { leaveRotationNotEligible } from './leave/leave-rotation-not-eligible.ts'
import { rotationCapacity } from './rotation/rotation-capacity.ts'
import { rotationForPgy } from './rotation/rotation-for-pgy.ts'

/** Every rule there is, in the order of the catalogue. */
export const RULES: readonly AnyRule[] = [
  fmitLeaveOverlap,
  fmitExternalDuty,
  fmitLeavePending,
  fmitRecoveryLeave,
  fmitLeaveEdge,
  fmitBackToBack,
  fmitShortGap,
  fmitAlternatingChain,
  fmitMonthCap,
  fmitOverMax,
  fmitOverTarget,
  fmitLongWithout,
  fmitBlockedWeek,
  fmitPreferredWeek,
  fmitRoleIneligible,
  fmitHolidayWeek,
  fmitHolidayOnRecovery,
  fmitWeekPast,
  fmitWeekLocked,
  fmitSportsClinicCancelled,
  fmitUnderstaffedWeek,
  fmitCallMismatch,
  callOnAbsence,
  callLeavePending,
  callConsecutiveNights,
  callInOwnFmitWeek,
  callOnFmitRecovery,
  callSundayAfterFmit,
  callBeforeFmit,
  callAfterFmit,
  leaveAwayFromProgram,
  leaveRotationNotEligible,
  leaveReturnUnconfirmed,
  clinicWeeklyFm,
  clinicWeeklySpecialty,
  clinicAcademicsKept,
  clinicProtectedSlot,
  clinicAllowedDays,
  clinicAttendings,
  clinicRooms,
  rotationCapacity,
  rotationForPgy,
]
