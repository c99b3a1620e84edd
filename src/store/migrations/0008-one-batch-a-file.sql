-- A file of time away waits in one batch, whoever brings it in and however many at the same moment.
CREATE UNIQUE INDEX proposal_file_once ON proposal (program_id, (about ->> 'hash'))
  WHERE area = 'leave' AND source = 'import' AND state IN ('staged', 'approved');
