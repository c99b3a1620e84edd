import { type Activity, type ActivityFamily, USUAL_ACTIVITY } from '#domain/rotations/activity.ts'
import { SHEET_COLOURS } from './sheet-colours.ts'

type Flags = Partial<Omit<Activity, 'code' | 'name' | 'family'>>
type Line = readonly [code: string, name: string, flags?: Flags]

/** A resident who sees patients in the clinic: takes a room, and needs an attending. */
const CLINIC: Flags = { needsSupervision: true, rooms: 1, clinical: true }
const FM_CLINIC: Flags = { ...CLINIC, fmClinic: true }
const PROCEDURE: Flags = { ...CLINIC, ownAttendings: 1 }
const WARD: Flags = { clinical: true }
const NIGHT: Flags = { clinical: true, duty: { from: '19:00', to: '07:00', inHouse: true } }
const PROTECTED: Flags = { isProtected: true }

/**
 * The activities a family-medicine program starts from. Codes, what they mean and how sheets misspell them:
 * templates-rules-engine 3.7, imports-absences-security 1.3.
 */
const LINES: Readonly<Record<ActivityFamily, readonly Line[]>> = {
  clinic: [
    ['C', 'Clinic', { ...FM_CLINIC, aliases: ['C`', 'C10', 'C30', 'C40', 'C60', 'FMC'] }],
    ['CC', 'Continuity clinic', FM_CLINIC],
    ['C-I', 'Clinic of the inpatient senior', FM_CLINIC],
    ['C-N', 'Clinic before nights', FM_CLINIC],
    ['CV', 'Clinic by video', { ...CLINIC, rooms: 0, aliases: ['CV10'] }],
    ['CF2V', 'Clinic, half in person and half by video', { ...FM_CLINIC, rooms: 0.5, aliases: ['CV2F'] }],
    ['SM', 'Sports medicine clinic', CLINIC],
    ['aSM', 'Academic sports medicine', { aliases: ['ASM'] }],
    ['HLC', 'Houseless clinic', { clinical: true, aliases: ['HC'] }],
    ['HV', 'Home visit', { clinical: true, needsSupervision: true }],
    ['CLC', 'Nursing-home clinic', { clinical: true, isProtected: true }],
    ['PAP', 'Women’s health clinic', CLINIC],
  ],
  supervision: [
    ['AT', 'Attending: supervises the clinic', { supervises: true, clinical: true }],
    ['PCAT', 'Post-call attending: supervises in the morning after call', { supervises: true, clinical: true }],
  ],
  inpatient: [
    ['FMIT', 'Family medicine inpatient team', WARD],
    ['IM', 'Internal medicine ward', { ...WARD, aliases: ['IMW'] }],
    ['PedW', 'Pediatrics ward', WARD],
    ['L&D', 'Labor and delivery', { ...WARD, aliases: ['LND', 'LAD'] }],
    ['ICU', 'Intensive care', WARD],
    ['NICU', 'Neonatal intensive care', WARD],
    ['NBN', 'Newborn nursery', WARD],
    ['KAP', 'Labor and delivery at the partner hospital', { ...WARD, aliases: ['KAPI'] }],
    ['SURG', 'Surgery', { ...WARD, aliases: ['GS', 'GSW'] }],
    ['EM', 'Emergency medicine', { ...WARD, aliases: ['ER', 'ED'] }],
    ['PEM', 'Pediatric emergency medicine', { ...WARD, aliases: ['P ER', 'Ped ER', 'Peds ER', 'Peds EM'] }],
  ],
  nights: [
    ['NF', 'Night float', NIGHT],
    ['PedNF', 'Pediatrics night float', { ...NIGHT, aliases: ['PEDNF', 'PedsNF', 'PNF'] }],
    ['LDNF', 'Labor and delivery night float', { ...NIGHT, aliases: ['NF-LD'] }],
  ],
  procedures: [
    ['PR', 'Procedures', { ...PROCEDURE, aliases: ['PROC', 'OPR', 'PE'] }],
    ['VAS', 'Vasectomy', PROCEDURE],
    ['VasC', 'Vasectomy consult', { ...CLINIC, aliases: ['VASC'] }],
    ['COL', 'Colposcopy', { ...CLINIC, aliases: ['COLPO', 'COLP'] }],
    ['BTX', 'Botox', { ...CLINIC, aliases: ['BOTOX'] }],
    ['US', 'Ultrasound', { clinical: true, aliases: ['POCUS'] }],
    ['SIM', 'Simulation', PROTECTED],
  ],
  education: [
    ['LEC', 'Lecture', PROTECTED],
    ['ADV', 'Advising', PROTECTED],
    ['GME', 'Graduate medical education time', {}],
    ['MM', 'Morbidity and mortality conference', { ...PROTECTED, aliases: ['M&M'] }],
    ['PI', 'Performance improvement', PROTECTED],
    ['ITE', 'In-training examination', PROTECTED],
    ['TNG', 'Training', { ...PROTECTED, aliases: ['TRN', 'ATLS', 'ALS', 'BLS'] }],
    ['RTRT', 'Retreat', PROTECTED],
    ['EPIC', 'Training on the record system', PROTECTED],
    ['STRAUB', 'Training at the partner hospital', PROTECTED],
    ['FMO', 'Orientation', { ...PROTECTED, aliases: ['DCC', 'BOLC'] }],
    ['RSH', 'Research', {}],
    ['V1', 'Filmed visit, for review', { aliases: ['V2', 'V3'], needsSupervision: true, rooms: 1 }],
  ],
  elective: [
    ['CARDS', 'Cardiology', { clinical: true, aliases: ['CARD', 'Cards'] }],
    ['DERM', 'Dermatology', { clinical: true, aliases: ['Derm'] }],
    ['ENDO', 'Endocrinology', { clinical: true }],
    ['NEURO', 'Neurology', { clinical: true, aliases: ['Neuro'] }],
    ['GYN', 'Gynecology', { clinical: true, aliases: ['Gyn'] }],
    ['GER', 'Geriatrics', { clinical: true, aliases: ['GERI'] }],
    ['PSY', 'Psychiatry', { clinical: true, aliases: ['PSYCH', 'Psych'] }],
    ['ENT', 'Ear, nose and throat', { clinical: true }],
    ['URO', 'Urology', { clinical: true, aliases: ['Uro'] }],
    ['Ophtho', 'Ophthalmology', { clinical: true, aliases: ['OPH', 'OPTH', 'Optho', 'Ophto'] }],
    ['PedC', 'Pediatrics clinic', { clinical: true, aliases: ['PEDS', 'Peds'] }],
    ['PSub', 'Pediatric subspecialty', { clinical: true, aliases: ['PedSP', 'SUB'] }],
    ['PALL', 'Palliative care', { clinical: true, aliases: ['Pall'] }],
    ['SEL', 'Selective', { clinical: true, aliases: ['MED', 'Elec'] }],
    ['RAD', 'Radiology', { clinical: true }],
    ['CAST', 'Casting', { clinical: true }],
    ['VA', 'Veterans’ clinic', { clinical: true }],
    ['MUC', 'Military unit clinic', { clinical: true }],
  ],
  administration: [
    ['ADM', 'Administration', { aliases: ['ADMIN'] }],
    ['DFM', 'Department administration', { aliases: ['DOFM'] }],
    ['FLX', 'Flexible time', { aliases: ['FLEX'] }],
    ['CCC', 'Clinical competency committee', PROTECTED],
  ],
  away: [
    ['LV', 'Leave', { aliases: ['SLV', 'OP'] }],
    ['TDY', 'Temporary duty elsewhere', {}],
    ['DEP', 'Deployment', {}],
  ],
  off: [
    ['W', 'Weekend', {}],
    ['OFF', 'Off: rest before or after a night', {}],
    ['PC', 'Recovery day', {}],
    ['DO', 'Relieved after call', {}],
    ['HOL', 'Holiday', { aliases: ['FED'] }],
  ],
}

const activityOf = (family: ActivityFamily, [code, name, flags = {}]: Line): Activity => ({
  ...USUAL_ACTIVITY,
  ...{ code, name, family, sheetColours: SHEET_COLOURS.get(code) ?? null },
  ...flags,
})

export const PRESET_ACTIVITIES: readonly Activity[] = Object.entries(LINES).flatMap(([family, lines]) =>
  lines.map((line) => activityOf(family as ActivityFamily, line)),
)
