-- Terms of keeping are reckoned again whenever a date changes from which one counts (domain/disposal.py).

BEGIN IMMEDIATE;

-- The end of the relationship with the customer, and of the dossier's own life, ISO days.
ALTER TABLE dossier ADD COLUMN ended_on TEXT;
ALTER TABLE dossier ADD COLUMN closed_on TEXT;
-- What comes of it when the longest of its terms has been served (retention_due).
ALTER TABLE dossier ADD COLUMN outlook TEXT NOT NULL DEFAULT 'running'
  CHECK (outlook IN ('running', 'destroy', 'review', 'keep', 'unknown'));
UPDATE dossier SET ended_on = (
  SELECT json_extract(detail, '$.ended_on') FROM audit
  WHERE action = 'dossier.relationship-end' AND subject = 'dossier:' || dossier.id ORDER BY seq DESC LIMIT 1
);
UPDATE dossier SET closed_on = (
  SELECT substr(at, 1, 10) FROM audit
  WHERE action = 'dossier.relationship-end' AND subject = 'dossier:' || dossier.id ORDER BY seq LIMIT 1
) WHERE life = 'closed';
UPDATE dossier SET outlook = 'destroy' WHERE retention_due IS NOT NULL;
CREATE TRIGGER dossier_destroyed_stays_ended BEFORE UPDATE OF ended_on, closed_on, outlook ON dossier WHEN OLD.state = 'destroyed'
BEGIN SELECT RAISE(ABORT, 'destroyed-stays'); END;

DROP INDEX dossier_due;
CREATE INDEX dossier_due ON dossier (retention_due, outlook, state) WHERE retention_due IS NOT NULL;
CREATE INDEX dossier_unknown ON dossier (outlook, state) WHERE outlook = 'unknown';

-- The dossiers whose terms are to be reckoned before the transaction ends.
CREATE TABLE stale_term (dossier_id INTEGER PRIMARY KEY REFERENCES dossier ON DELETE CASCADE) STRICT;
CREATE TRIGGER term_of_new AFTER INSERT ON dossier
BEGIN INSERT OR IGNORE INTO stale_term VALUES (NEW.id); END;
CREATE TRIGGER term_of_changed AFTER UPDATE OF category, fields, opened_on, ended_on, closed_on, life ON dossier
WHEN NEW.state <> 'destroyed'
BEGIN INSERT OR IGNORE INTO stale_term VALUES (NEW.id); END;
CREATE TRIGGER term_of_entry AFTER INSERT ON entry WHEN NEW.dossier_id IS NOT NULL
BEGIN INSERT OR IGNORE INTO stale_term VALUES (NEW.dossier_id); END;
CREATE TRIGGER term_of_new_item AFTER INSERT ON item
BEGIN INSERT OR IGNORE INTO stale_term VALUES (NEW.dossier_id); END;
CREATE TRIGGER term_of_item AFTER UPDATE OF medium, paper_id, dossier_id ON item
BEGIN INSERT OR IGNORE INTO stale_term VALUES (OLD.dossier_id), (NEW.dossier_id); END;
CREATE TRIGGER term_of_gone_item AFTER DELETE ON item WHEN EXISTS (SELECT 1 FROM dossier WHERE id = OLD.dossier_id AND state <> 'destroyed')
BEGIN INSERT OR IGNORE INTO stale_term VALUES (OLD.dossier_id); END;
INSERT INTO stale_term SELECT id FROM dossier WHERE state <> 'destroyed';

-- A list is appraised line by line: silence agrees to nothing. What is approved waits, for as long as its rules said.
CREATE TRIGGER appraisal_of_each_line BEFORE INSERT ON docket_step
WHEN NEW.step IN ('opine', 'appraise')
 AND EXISTS (SELECT 1 FROM docket JOIN docket_line AS l ON l.docket_id = docket.id
             WHERE docket.id = NEW.docket_id AND kind = 'destruction'
               AND json_extract(body, '$.opinions') IS NOT NULL
               AND json_extract(json_extract(body, '$.opinions'), '$."' || l.position || '"') IS NULL)
BEGIN SELECT RAISE(ABORT, 'opinion-each'); END;
CREATE TRIGGER destruction_waits BEFORE INSERT ON docket_step
WHEN NEW.step = 'destroy'
 AND EXISTS (SELECT 1 FROM docket WHERE id = NEW.docket_id AND kind = 'destruction' AND json_extract(body, '$.from') > NEW.at)
BEGIN SELECT RAISE(ABORT, 'still-waiting'); END;

PRAGMA user_version = 11;
COMMIT;
