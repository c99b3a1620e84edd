import { type Rotation, namedRotation } from '#domain/rotations/rotation.ts'
import type { RotationPattern } from '#domain/rotations/rotation-pattern.ts'
import { weeksOf } from './weeks.ts'

type Given = Partial<Omit<Rotation, 'name' | 'code'>>
type Line = readonly [code: string, name: string, given: Given, weeks: string]

const ward = (given: Given = {}): Given => ({
  setting: 'inpatient',
  leaveAllowed: false,
  weekendWork: true,
  ...given,
})
const nights = (given: Given = {}): Given => ward({ lectureExempt: true, clinicExempt: true, recovery: true, ...given })
const clinic = (...specialty: string[]): Given => ({ setting: 'outpatient', leaveAllowed: true, specialty })
const elsewhere = (given: Given = {}): Given => ({
  setting: 'off-site',
  offSite: true,
  lectureExempt: true,
  clinicExempt: true,
  leaveAllowed: false,
  ...given,
})

/**
 * The rotations a family-medicine program starts from, and their weeks. Source: templates-rules-engine 3.1, 3.2, 3.4,
 * 11.7; how many residents one takes at one time: E7. Weeks are those of a block, Thursday to Wednesday.
 */
const LINES: readonly Line[] = [
  ['FMO', 'Family Medicine Orientation', { setting: 'education', leaveAllowed: true, who: [1] }, 'mon-fri FMO'],
  [
    'FMIT-1',
    'Family Medicine Inpatient Team Intern',
    ward({ who: [1], daysOff: ['sat'], capacity: 1 }),
    'mon-sun FMIT; 1,2,3 wed C!/LEC!; 3 wed C!/PI!; 4 wed LEC!/GME!',
  ],
  [
    'FMIT-2',
    'Family Medicine Inpatient Team Resident',
    ward({ who: [2], daysOff: ['sat'], capacity: 1 }),
    'mon-sun FMIT; tue FMIT/C-I!',
  ],
  [
    'FMIT-3',
    'Family Medicine Inpatient Team Pre-Attending',
    ward({ who: [3], daysOff: ['sun'], capacity: 1 }),
    'mon-sun FMIT; mon FMIT/C-I!',
  ],
  ['FMC-1a', 'Family Medicine Clinic Intern Blocks 0-6', { ...clinic('C'), who: [1] }, 'mon-fri C'],
  ['FMC-1b', 'Family Medicine Clinic Intern Blocks 7-13', { ...clinic('C'), who: [1] }, 'mon-fri C'],
  ['FMC-2', 'Family Medicine Clinic Resident', { ...clinic('C'), who: [2] }, 'mon-fri C; wed FLX/.'],
  ['FMC-3', 'Family Medicine Clinic Pre-Attending', { ...clinic('C'), who: [3] }, 'mon-fri C; wed ADM/.'],
  ['NF', 'Night Float', nights({ daysOff: ['sat'], capacity: 1 }), 'mon-sun OFF/NF'],
  [
    'LDNF',
    'Labor and Delivery Night Float',
    nights({ who: [2, 3], daysOff: ['sat', 'sun'], capacity: 1 }),
    'mon-thu OFF/LDNF; fri C/OFF',
  ],
  ['PNF', 'Pediatrics Night Float Intern', nights({ who: [1], daysOff: ['sat'], capacity: 1 }), 'mon-sun OFF/PedNF'],
  ['LND', 'Labor and Delivery Intern', ward({ who: [1], daysOff: ['sat'] }), 'mon-sun L&D'],
  ['PEDW', 'Pediatrics Ward Intern', ward({ who: [1], daysOff: ['sat'] }), 'mon-sun PedW'],
  ['NBN', 'Newborn Nursery', ward({ who: [1], daysOff: ['sat'] }), 'mon-sun NBN'],
  ['IM', 'Internal Medicine Intern', ward({ who: [1], daysOff: ['sat'] }), 'mon-sun IM; 1,2,3 wed C!/.; 4 tue IM/C!'],
  ['ICU', 'Intensive Care Unit Intern', ward({ who: [1], daysOff: ['sat'] }), 'mon-sun ICU'],
  ['NICU', 'Neonatal Intensive Care Unit', ward({ who: [3], daysOff: ['sat'] }), 'mon-sun NICU; fri NICU/C'],
  [
    'KAP',
    'Kapiolani',
    ward({ who: [1], offSite: true, clinicExempt: true }),
    'mon KAP/OFF; tue OFF; wed C!/LEC!; thu-sun KAP',
  ],
  ['HILO', 'Hilo', elsewhere({ who: [2, 3], weekendWork: true }), 'mon-sun TDY; 1 thu,fri C; 4 mon,tue C'],
  ['OKI', 'Okinawa', elsewhere({ who: [3], weekendWork: true }), 'mon-sun TDY; 1 thu,fri C; 4 mon,tue C'],
  ['JAPAN', 'Japan', elsewhere({ who: [3], weekendWork: true }), 'mon-sun TDY'],
  ['MIL', 'Military Medicine', elsewhere({ who: [2, 3] }), 'mon-fri MUC'],
  ['EM', 'Emergency Medicine', { setting: 'inpatient', leaveAllowed: false, who: [2] }, 'mon-fri EM'],
  ['PEM', 'Pediatric Emergency Medicine', elsewhere({ who: [3] }), 'mon-fri PEM'],
  ['PROC', 'Procedures Rotation', { ...clinic('PR'), who: [1, 2] }, 'mon-fri PR/C; wed SIM/.'],
  ['SM', 'Sports Medicine', { ...clinic('SM', 'aSM'), who: [2, 3] }, 'mon-fri SM/C; wed aSM/.'],
  [
    'MSK',
    'Musculoskeletal Selective',
    { ...clinic('SM', 'aSM', 'RAD', 'CAST'), who: [1] },
    'mon SM/C; tue RAD/SM; wed aSM/.; thu SM/CAST; fri CAST/SM',
  ],
  ['US', 'Ultrasound', { ...clinic('US'), who: [2] }, 'mon-fri US/C'],
  ['GYN', 'Gynecology Clinic', { ...clinic('GYN'), who: [2] }, 'mon-fri GYN/C'],
  [
    'SURG',
    'Surgical Experience',
    { ...clinic('SURG', 'Ophtho', 'URO', 'ENT'), leaveAllowed: false, who: [2] },
    'mon-fri SURG/C',
  ],
  ['GSURG', 'General Surgery', ward({ daysOff: ['sat'] }), 'mon-sun SURG'],
  ['PEDCL', 'Pediatrics Clinic', { ...clinic('PedC'), who: [1] }, 'mon-fri PedC/C'],
  ['PEDSUB', 'Pediatrics Subspecialty', { ...clinic('PSub'), who: [2] }, 'mon-fri PSub/C'],
  ['GERI', 'Geriatrics', { ...clinic('GER'), who: [3] }, 'mon-fri GER/C'],
  ['PSYCH', 'Psychiatry', { ...clinic('PSY'), who: [3] }, 'mon-fri PSY/C'],
  ['CARD', 'Cardiology', { ...clinic('CARDS'), who: [2] }, 'mon-fri CARDS/C'],
  ['DERM', 'Dermatology', { ...clinic('DERM'), who: [2] }, 'mon-fri DERM/C'],
  ['NEURO', 'Neurology Selective', { ...clinic('NEURO'), who: [2, 3] }, 'mon-fri NEURO/C'],
  ['ENDO', 'Endocrinology', clinic('ENDO'), 'mon-fri ENDO/C'],
  ['PALL', 'Palliative Selective', { ...clinic('PALL'), who: [2, 3] }, 'mon-fri PALL/C'],
  ['SELMED', 'Selective Medicine', { ...clinic('SEL'), who: [3] }, 'mon-fri SEL/C'],
  ['ID', 'Infectious Disease Selective', { ...clinic('SEL'), who: [3] }, 'mon-fri SEL/C'],
  ['GI', 'Gastroenterology Selective', { ...clinic('SEL'), who: [3] }, 'mon-fri SEL/C'],
  ['RSCH', 'Research Elective', { ...clinic('RSH'), who: [2] }, 'mon-fri RSH/C'],
  ['FACDEV', 'Faculty Development', { setting: 'education', leaveAllowed: true, who: [3] }, 'mon-fri GME'],
  ['VA', 'Veterans’ Clinic', clinic('VA'), 'mon-fri VA'],
  ['ELEC', 'Elective Rotation Alpha', clinic('SEL'), 'mon-fri SEL/C'],
  ['SERE', 'SERE', elsewhere({ weekendWork: true }), 'mon-sun TDY'],
]

export const PRESET_ROTATIONS: readonly Rotation[] = LINES.map(([code, name, given]) => ({
  ...namedRotation(name),
  ...given,
  code,
}))

export const PRESET_PATTERNS: readonly RotationPattern[] = LINES.map(([, name, , weeks]) => ({
  rotation: name,
  cells: weeksOf(weeks),
}))

const half = (code: string, first: string, second: string): Rotation => ({
  ...namedRotation(`${first} + ${second}`),
  code,
  setting: 'other',
  halves: { first, second },
})

/** Rotations that are two. The half on nights keeps what holds for nights. */
export const PRESET_HALVES: readonly Rotation[] = [
  half('NF+CARD', 'Night Float', 'Cardiology'),
  half('CARD+NF', 'Cardiology', 'Night Float'),
  half('NF+NICU', 'Night Float', 'Neonatal Intensive Care Unit'),
  half('NICU+NF', 'Neonatal Intensive Care Unit', 'Night Float'),
  half('NF+DERM', 'Night Float', 'Dermatology'),
  half('DERM+NF', 'Dermatology', 'Night Float'),
  half('NF+PSYCH', 'Night Float', 'Psychiatry'),
  half('PSYCH+NF', 'Psychiatry', 'Night Float'),
  half('NF+SURG', 'Night Float', 'Surgical Experience'),
  half('SURG+NF', 'Surgical Experience', 'Night Float'),
  {
    ...half('NF+MED', 'Night Float', 'Selective Medicine'),
    name: 'Night Float + Medical Selective',
  },
  {
    ...half('NF+FMIT', 'Night Float', 'Family Medicine Inpatient Team Intern'),
    name: 'Night Float Intern + FMIT',
  },
  {
    ...half('FMIT+NF', 'Family Medicine Inpatient Team Intern', 'Night Float'),
    name: 'FMIT + Night Float Intern',
  },
]
