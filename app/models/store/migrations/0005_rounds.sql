-- Steps that are taken in every round (times 0, docs/adr/0020), and dossiers on their way to the archive room: they are not
-- lent, and arrive by a scan alone.

BEGIN IMMEDIATE;

DROP TRIGGER step_so_many_times;
CREATE TRIGGER step_so_many_times BEFORE INSERT ON docket_step
WHEN (SELECT NEW.nth > max(times) AND max(times) > 0 FROM docket JOIN procedure_step AS p USING (procedure_hash)
      WHERE docket.id = NEW.docket_id AND p.step = NEW.step)
  OR NEW.nth <> (SELECT count(*) + 1 FROM docket_step WHERE docket_id = NEW.docket_id AND step = NEW.step)
BEGIN SELECT RAISE(ABORT, 'list-is-fixed'); END;

-- In a later round another list is signed.
DROP TRIGGER step_same_list;
CREATE TRIGGER step_same_list BEFORE INSERT ON docket_step
WHEN EXISTS (SELECT 1 FROM docket JOIN procedure_step AS p USING (procedure_hash)
             WHERE docket.id = NEW.docket_id AND p.step = NEW.step AND p.times > 0)
 AND EXISTS (SELECT 1 FROM docket_step
             WHERE docket_id = NEW.docket_id AND step = NEW.step AND list_hash <> NEW.list_hash)
BEGIN SELECT RAISE(ABORT, 'same-list'); END;

-- A step of every round moves its docket as the newest step, and not once more afterwards.
DROP TRIGGER docket_moves_by_steps;
CREATE TRIGGER docket_moves_by_steps BEFORE UPDATE OF state, closed_at ON docket
WHEN (NEW.state <> OLD.state OR NEW.closed_at IS NOT OLD.closed_at)
 AND NOT EXISTS (SELECT 1 FROM procedure_step AS p
                 WHERE p.procedure_hash = OLD.procedure_hash
                   AND (p.goes_from = OLD.state OR p.goes_from = '' AND NEW.state = OLD.state)
                   AND NEW.state IN (p.goes_to, p.else_to) AND p.closes = (NEW.closed_at IS NOT NULL)
                   AND CASE p.times WHEN 0
                       THEN p.step = (SELECT step FROM docket_step WHERE docket_id = OLD.id ORDER BY id DESC LIMIT 1)
                       ELSE p.times = (SELECT count(*) FROM docket_step AS s WHERE s.docket_id = OLD.id AND s.step = p.step) END)
BEGIN SELECT RAISE(ABORT, out_of_order) FROM procedure WHERE hash = OLD.procedure_hash; END;

-- A line of an imported register that says when the bag came back takes nothing out.
CREATE TRIGGER loan_not_in_transit BEFORE INSERT ON loan
WHEN NEW.returned_at IS NULL AND (SELECT state FROM dossier WHERE id = NEW.dossier_id) IN ('with-sender', 'in-transit')
BEGIN SELECT RAISE(ABORT, 'not-on-shelf'); END;
CREATE TRIGGER dossier_arrives_by_scan BEFORE UPDATE OF state ON dossier
WHEN OLD.state IN ('with-sender', 'in-transit') AND NEW.state NOT IN ('with-sender', 'in-transit')
 AND NOT EXISTS (SELECT 1 FROM docket_line JOIN docket ON docket.id = docket_id
                 WHERE dossier_id = NEW.id AND kind = 'transfer' AND closed_at IS NULL AND docket.state = 'receiving'
                   AND checked_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'arrives-by-scan'); END;

PRAGMA user_version = 5;
COMMIT;
