-- Dossiers that another institution has: moved out by a deed, and back by a scan alone. They are neither lent nor kept here.

BEGIN IMMEDIATE;

-- The institution that has it; its holder is then who had it here last, and answers for it no more.
ALTER TABLE dossier ADD COLUMN outside TEXT NOT NULL DEFAULT ''
  CHECK ((state = 'moved-out') = (outside <> '') AND (state <> 'moved-out' OR place_id IS NULL));

CREATE TRIGGER dossier_destroyed_stays_in BEFORE UPDATE OF outside ON dossier WHEN OLD.state = 'destroyed'
BEGIN SELECT RAISE(ABORT, 'destroyed-stays'); END;

DROP TRIGGER loan_not_in_transit;
CREATE TRIGGER loan_not_in_transit BEFORE INSERT ON loan
WHEN NEW.returned_at IS NULL
 AND (SELECT state FROM dossier WHERE id = NEW.dossier_id) IN ('with-sender', 'in-transit', 'moved-out')
BEGIN SELECT RAISE(ABORT, 'not-on-shelf'); END;

DROP TRIGGER dossier_arrives_by_scan;
CREATE TRIGGER dossier_arrives_by_scan BEFORE UPDATE OF state ON dossier
WHEN OLD.state IN ('with-sender', 'in-transit', 'moved-out') AND NEW.state NOT IN ('with-sender', 'in-transit', 'moved-out')
 AND NOT EXISTS (SELECT 1 FROM docket_line JOIN docket ON docket.id = docket_id
                 WHERE dossier_id = NEW.id AND closed_at IS NULL AND checked_at IS NOT NULL
                   AND (kind = 'transfer' AND docket.state = 'receiving' OR kind = 'take-in' AND docket.state = 'expected'))
BEGIN SELECT RAISE(ABORT, 'arrives-by-scan'); END;

-- It leaves with the deed that it was scanned for.
CREATE TRIGGER dossier_moves_out_by_deed BEFORE UPDATE OF state ON dossier
WHEN NEW.state = 'moved-out' AND OLD.state <> 'moved-out'
 AND NOT EXISTS (SELECT 1 FROM docket_line JOIN docket ON docket.id = docket_id
                 WHERE dossier_id = NEW.id AND closed_at IS NULL AND kind = 'move-out' AND checked_at IS NOT NULL
                   AND EXISTS (SELECT 1 FROM docket_step AS s WHERE s.docket_id = docket.id AND s.step = 'approve')
                   AND EXISTS (SELECT 1 FROM docket_step AS s WHERE s.docket_id = docket.id AND s.step = 'hand'))
BEGIN SELECT RAISE(ABORT, 'moves-out-by-deed'); END;
CREATE TRIGGER dossier_moved_out_stays_out BEFORE UPDATE OF state ON dossier
WHEN OLD.state = 'moved-out' AND NEW.state NOT IN ('moved-out', 'shelved')
BEGIN SELECT RAISE(ABORT, 'is-moved-out'); END;
CREATE TRIGGER move_out_from_shelf BEFORE INSERT ON docket_line
WHEN (SELECT kind FROM docket WHERE id = NEW.docket_id) = 'move-out'
 AND ((SELECT state FROM dossier WHERE id = NEW.dossier_id) <> 'shelved'
      OR EXISTS (SELECT 1 FROM held WHERE dossier_id = NEW.dossier_id AND forbids = 'remove'))
BEGIN SELECT RAISE(ABORT, 'moves-out-from-shelf'); END;

PRAGMA user_version = 9;
COMMIT;
