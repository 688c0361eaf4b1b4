-- What is held goes out by no door. Whoever takes in the scans of a second laptop neither checks nor witnesses their count.
-- A session knows the dossiers beyond its reach, to cover what a hold says of them; without one there are none.
BEGIN IMMEDIATE;

CREATE TRIGGER deposit_held_stays BEFORE UPDATE OF standing ON deposit
WHEN NEW.standing = 'given-out' AND OLD.standing <> 'given-out'
 AND EXISTS (SELECT 1 FROM held JOIN item ON item.dossier_id = held.dossier_id
             WHERE item.id = OLD.item_id AND forbids = 'remove')
BEGIN SELECT RAISE(ABORT, 'under-hold'); END;

DROP TRIGGER stocktake_signed_by_others;
CREATE TRIGGER stocktake_signed_by_others BEFORE INSERT ON docket_step
WHEN NEW.step IN ('check-count', 'witness') AND (SELECT kind FROM docket WHERE id = NEW.docket_id) = 'stocktake'
 AND (EXISTS (SELECT 1 FROM stock_scan WHERE docket_id = NEW.docket_id AND by_person = NEW.person_id)
      OR EXISTS (SELECT 1 FROM audit AS a JOIN docket AS x ON a.subject = 'list:' || x.code
                 WHERE x.id = NEW.docket_id AND a.action = 'stock.return' AND a.person_id = NEW.person_id))
BEGIN SELECT RAISE(ABORT, 'count-by-another'); END;

CREATE VIEW beyond_reach AS SELECT id AS dossier_id FROM dossier WHERE 0;

-- A record that was set aside shortens no term by itself any more.
INSERT OR IGNORE INTO stale_term
  SELECT DISTINCT e.dossier_id FROM entry AS e JOIN dossier AS d ON d.id = e.dossier_id
  WHERE e.act IN ('corrected', 'withdrawn') AND d.state <> 'destroyed';

PRAGMA user_version = 16;
COMMIT;
