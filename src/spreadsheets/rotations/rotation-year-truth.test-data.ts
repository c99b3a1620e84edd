/**
 * What the rotations of sheet `Block Schedule` in `../shared/data/ay2025-26-workbook.xlsx` are, as a person reads them:
 * by the cell of the block's first half, the code of the rotation or of both, days on which another is done, and the day
 * on which the block splits where days are written. No names and no texts of the file. A question mark: nobody could say
 * for certain, and somebody has to be asked.
 */
export const ROTATION_YEAR_TRUTH: Readonly<Record<string, string>> = {
  ...rowOf(5, 'FMO ICU MSK LND FMIT-1 IM PROC KAP PEDCL FMC-1b NBN PNF+PEDW NF+FMIT-1'),
  ...rowOf(7, '? ? IM NBN FMC-1a PEDCL FMIT-1 ICU PROC PEDW+PNF LND ? KAP'),
  ...rowOf(9, 'FMO FMC-1a FMIT-1 IM PEDCL ICU NBN LND PEDW+PNF KAP PROC MSK FMIT-1+NF'),
  ...rowOf(11, 'FMO LND PROC ICU MSK FMIT-1 FMC-1b NBN IM PNF+PEDW KAP ? PEDCL'),
  ...rowOf(13, 'FMO PEDCL FMC-1a FMIT-1 IM NBN LND MSK KAP PROC FMIT-1+NF PEDW+PNF DERM+NF'),
  ...rowOf(15, 'FMO FMIT-1 PEDCL MSK LND FMC-1a KAP PROC PNF+PEDW IM NF+FMIT-1 NBN ICU'),
  ...rowOf(19, 'FMIT-2 - SM CARD+NF ? DERM+NF FMC-2/FMIT:2026-01-01..2026-01-05 GYN ? FMIT-2 PEDSUB LDNF EM'),
  D20: 'PROC',
  ...rowOf(21, 'US NF+CARD FMC-2 FMIT-2 LDNF GYN SURG/FMIT:2025-12-28..2025-12-31 PEDSUB EM SM FMIT-2 ? NF+DERM'),
  ...rowOf(23, 'SM CARD+NF RSCH PEDSUB FMIT-2 EM GYN/FMIT:2025-12-18..2025-12-22 LDNF SURG US DERM+NF FMC-2 FMIT-2'),
  ...rowOf(25, 'FMC-2 FMIT-2 EM NF+CARD NF+SM@2025-10-31 SURG ? FMIT-2 PEDSUB LDNF NF+DERM ? FMC-2'),
  ...rowOf(27, 'NF+CARD GYN PEDSUB ? EM FMIT-2 SM/FMIT:2025-12-23..2025-12-27 FMC-2 FMIT-2 SURG LDNF DERM+NF ?'),
  ...rowOf(29, 'MSK+NF DERM+MSK FMIT-2 LDNF ? SM ? EM ? GYN FMC-2 NF+CARD FMIT-2'),
  ...rowOf(35, 'PEM FMC-3 JAPAN SELMED FMIT-3 GERI NICU+NF FMIT-3 MIL HILO - - -'),
  ...rowOf(37, 'FMC-3 SELMED NF+PSYCH GERI ? FMIT-3 HILO JAPAN NF+NICU NF+ENDO FMIT-3 PEM MIL'),
  ...rowOf(39, 'MIL PEM PALL+NF@2025-09-18 JAPAN PSYCH+NF HILO FMIT-3 GERI NICU+NF FMC-3 SM FMIT-3 MIL'),
  ...rowOf(41, '? LDNF ? FMIT-3 JAPAN NF+PSYCH GERI NF+NICU FMC-3 FMIT-3 NEURO HILO MIL'),
  ...rowOf(43, 'SURG ID FMIT-3 GI GERI FMC-3 NF+NICU PSYCH+NF FMIT-3 NEURO+NF HILO JAPAN MIL'),
  ...rowOf(46, 'JAPAN FMIT-3 ? ? - - - - - - - - -'),
  ...rowOf(48, 'HILO ? ? - - - - - - - - - -'),
  ...rowOf(50, 'FMIT-3 ? - - - - - - - - - - -'),
  ...rowOf(52, '? - - - - - - - - - - - -'),
  ...rowOf(54, '? - - - - - - - - - - - -'),
}

/** Blocks of a row in their order, two columns each; a dash is a block with nothing in it. */
function rowOf(row: number, blocks: string): Record<string, string> {
  const columns = 'BDFHJLNPRTVXZ'
  return Object.fromEntries(
    blocks.split(' ').flatMap((block, at) => (block === '-' ? [] : [[`${columns[at] ?? ''}${row}`, block]])),
  )
}

/** Rotations with nobody beside them, and days where a rotation belongs: to be listed. */
export const TO_BE_LISTED: readonly string[] = ['B34', 'D34', 'D19']
