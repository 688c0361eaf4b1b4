-- Less to write, for a loan and for an import: no index that another one covers or that nothing asks, no number that stands
-- twice, and half the grams.

PRAGMA legacy_alter_table = ON;  -- triggers and views go on naming the tables that are made anew here
BEGIN IMMEDIATE;

-- ------------------------------------------------------------------ dossiers
-- Nearly all stand on their shelves: only what is elsewhere, and what will fall due, is looked up by that; and by its keeper
-- what is in the room.
DROP INDEX dossier_by_state;
CREATE INDEX dossier_by_state ON dossier (state, sort_key, id) WHERE state <> 'shelved';
DROP INDEX dossier_due;
DROP INDEX dossier_by_holder;
CREATE INDEX dossier_by_holder ON dossier (holder_id) WHERE state <> 'lent';
CREATE INDEX dossier_due ON dossier (retention_due) WHERE state = 'shelved' AND retention_due IS NOT NULL;

-- ------------------------------------------------------------------ loans
DROP INDEX loan_once;
DROP INDEX loan_by_dossier;
-- One open loan of a dossier (0), and its earlier ones.
CREATE UNIQUE INDEX loan_once ON loan (dossier_id, iif(returned_at IS NULL, 0, id));
DROP INDEX loan_by_borrower;
DROP INDEX loan_open_due;
CREATE INDEX loan_open ON loan (borrower_id, due_on) WHERE returned_at IS NULL;
DROP INDEX loan_by_docket;  -- a docket's lines name its dossiers

-- ------------------------------------------------------------------ dockets
-- Few are open; of the many closed ones of a kind the newest are looked at.
DROP INDEX docket_by_kind;
CREATE INDEX docket_closed ON docket (kind) WHERE closed_at IS NOT NULL;
DROP INDEX docket_due;
DROP INDEX docket_open;
CREATE INDEX docket_open ON docket (kind, due_on) WHERE closed_at IS NULL;
DROP VIEW approved_for_destruction;
DROP VIEW scanned_out;
CREATE VIEW scanned_out AS
  SELECT dossier_id FROM docket_line JOIN docket ON docket.id = docket_id
  WHERE kind = 'destruction' AND closed_at IS NULL AND state = 'approved' AND checked_at IS NOT NULL AND finding IS NULL;
-- What has not been scanned out yet takes nothing in either that its approval did not see.
CREATE VIEW approved_for_destruction AS
  SELECT claim.dossier_id, claim.docket_id FROM claim JOIN docket ON docket.id = claim.docket_id
  WHERE kind = 'destruction' AND state = 'approved' AND claim.dossier_id NOT IN (SELECT dossier_id FROM scanned_out);
-- A line of an imported register that says when the bag came back takes nothing out.
CREATE TRIGGER loan_not_scanned_out BEFORE INSERT ON loan
WHEN NEW.returned_at IS NULL AND EXISTS (SELECT 1 FROM scanned_out WHERE dossier_id = NEW.dossier_id)
BEGIN SELECT RAISE(ABORT, 'scanned-out'); END;

DROP INDEX docket_part_by_person;
DROP TRIGGER handover_one_open;
CREATE TRIGGER handover_one_open BEFORE INSERT ON docket_part
WHEN NEW.part = 'leaver' AND (SELECT kind FROM docket WHERE id = NEW.docket_id) = 'handover'
 AND EXISTS (SELECT 1 FROM docket CROSS JOIN docket_part AS p ON p.docket_id = docket.id
             WHERE docket.kind = 'handover' AND closed_at IS NULL AND p.part = 'leaver' AND p.person_id = NEW.person_id)
BEGIN SELECT RAISE(ABORT, 'handover-open'); END;

-- The number of a docket follows from those that were given out: dockets are kept for ever.
DROP TRIGGER serial_is_kept;
DELETE FROM serial WHERE kind IN ('slip', 'list');
CREATE TRIGGER serial_is_kept BEFORE DELETE ON serial
BEGIN SELECT RAISE(ABORT, 'serial-only-grows'); END;

-- By dossier first: what is asked of a dossier needs no index of its own.
ALTER TABLE docket_line RENAME TO docket_line_before;
CREATE TABLE docket_line (
  docket_id INTEGER NOT NULL REFERENCES docket,
  position INTEGER NOT NULL,
  dossier_id INTEGER NOT NULL REFERENCES dossier,
  key TEXT NOT NULL DEFAULT '',    -- the datum; empty: the dossier itself
  before TEXT NOT NULL DEFAULT '',
  after TEXT NOT NULL DEFAULT '',
  party_id INTEGER,                -- the customer whom it is about; they may be gone since
  salt TEXT NOT NULL DEFAULT '',   -- bound with a datum: without it no hash tells whether it was this one
  checked_at TEXT,
  checked_by TEXT REFERENCES person,
  finding TEXT,
  PRIMARY KEY (docket_id, position),
  UNIQUE (dossier_id, key, docket_id),
  CHECK ((key = '') = (salt = '') OR before = '' AND after = '' AND salt = '')
) STRICT, WITHOUT ROWID;
INSERT INTO docket_line (docket_id, position, dossier_id, key, before, after, party_id, salt, checked_at, checked_by, finding)
  SELECT docket_id, position, dossier_id, key, before, after, party_id, salt, checked_at, checked_by, finding FROM docket_line_before;
DROP TABLE docket_line_before;
CREATE TRIGGER docket_line_is_kept BEFORE DELETE ON docket_line
BEGIN SELECT RAISE(ABORT, 'list-is-fixed'); END;
CREATE TRIGGER docket_line_is_fixed BEFORE UPDATE ON docket_line
WHEN ((NEW.docket_id, NEW.position, NEW.dossier_id, NEW.key, NEW.before, NEW.after, NEW.party_id, NEW.salt)
      IS NOT (OLD.docket_id, OLD.position, OLD.dossier_id, OLD.key, OLD.before, OLD.after, OLD.party_id, OLD.salt)
      OR (SELECT closed_at FROM docket WHERE id = OLD.docket_id) IS NOT NULL
      -- what came of a datum is said once
      OR OLD.key <> '' AND OLD.finding IS NOT NULL AND NEW.finding IS NOT OLD.finding)
 AND NOT ((NEW.docket_id, NEW.position, NEW.dossier_id, NEW.before, NEW.after, NEW.party_id, NEW.salt, NEW.checked_at,
           NEW.checked_by, NEW.finding)
          IS (OLD.docket_id, OLD.position, OLD.dossier_id, '', '', OLD.party_id, '', OLD.checked_at, OLD.checked_by,
              OLD.finding)
          AND (NEW.key = OLD.key OR (OLD.key GLOB 'paper:*' AND NEW.key = 'paper:' || OLD.position))
          AND (SELECT state FROM dossier WHERE id = OLD.dossier_id) = 'destroyed')
BEGIN SELECT RAISE(ABORT, 'list-is-fixed'); END;
CREATE TRIGGER docket_line_before_steps BEFORE INSERT ON docket_line
WHEN EXISTS (SELECT 1 FROM docket_step WHERE docket_id = NEW.docket_id)
  OR (SELECT lists FROM docket JOIN procedure ON hash = procedure_hash WHERE docket.id = NEW.docket_id) = 0
BEGIN SELECT RAISE(ABORT, 'list-is-fixed'); END;
CREATE TRIGGER docket_line_claims AFTER INSERT ON docket_line BEGIN
  INSERT INTO claim SELECT NEW.dossier_id, claims, docket.id FROM docket JOIN procedure ON hash = procedure_hash
    WHERE docket.id = NEW.docket_id AND claims <> ''
      AND NOT EXISTS (SELECT 1 FROM claim AS c
                      WHERE c.dossier_id = NEW.dossier_id AND c.purpose = claims AND c.docket_id = docket.id);
END;
CREATE TRIGGER destruction_from_shelf BEFORE INSERT ON docket_line
WHEN (SELECT kind FROM docket WHERE id = NEW.docket_id) = 'destruction'
 AND (SELECT state FROM dossier WHERE id = NEW.dossier_id) <> 'shelved'
BEGIN SELECT RAISE(ABORT, 'destroy-only-shelved'); END;
CREATE TRIGGER destruction_not_held BEFORE INSERT ON docket_line
WHEN (SELECT kind FROM docket WHERE id = NEW.docket_id) = 'destruction'
 AND EXISTS (SELECT 1 FROM held WHERE dossier_id = NEW.dossier_id AND forbids = 'destroy')
BEGIN SELECT RAISE(ABORT, 'under-hold'); END;
CREATE TRIGGER destruction_of_scanned BEFORE UPDATE OF finding ON docket_line
WHEN NEW.finding = 'destroyed' AND NEW.checked_at IS NULL
BEGIN SELECT RAISE(ABORT, 'not-on-list'); END;
CREATE TRIGGER found_is_free AFTER UPDATE OF finding ON docket_line
WHEN NEW.finding = 'found' AND NEW.checked_at IS NOT NULL
 AND NOT EXISTS (SELECT 1 FROM docket_line AS l
                 WHERE l.docket_id = NEW.docket_id AND l.dossier_id = NEW.dossier_id AND l.finding IS NOT 'found')
BEGIN DELETE FROM claim WHERE docket_id = NEW.docket_id AND dossier_id = NEW.dossier_id; END;
CREATE TRIGGER filling_in_sends_back AFTER INSERT ON docket_line
WHEN (SELECT kind FROM docket WHERE id = NEW.docket_id) = 'filling-in'
BEGIN UPDATE dossier SET life = 'entered' WHERE id = NEW.dossier_id AND life = 'verified'; END;
CREATE TRIGGER docket_line_not_of_the_destroyed BEFORE INSERT ON docket_line
WHEN (SELECT state FROM dossier WHERE id = NEW.dossier_id) = 'destroyed'
 AND (NEW.key <> '' OR EXISTS (SELECT 1 FROM docket JOIN procedure ON hash = procedure_hash
                               WHERE docket.id = NEW.docket_id AND claims <> ''))
BEGIN SELECT RAISE(ABORT, 'destroyed-stays'); END;

-- Trigger step_so_many_times holds that each is taken once under its number.
ALTER TABLE docket_step RENAME TO docket_step_before;
CREATE TABLE docket_step (
  docket_id INTEGER NOT NULL REFERENCES docket,
  id INTEGER NOT NULL,             -- the order in which a docket's steps were taken
  step TEXT NOT NULL,
  nth INTEGER NOT NULL,
  person_id TEXT NOT NULL REFERENCES person,
  at TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  signoff_id INTEGER REFERENCES signoff,
  list_hash TEXT NOT NULL,
  for_person_id TEXT REFERENCES person,      -- for whom a deputy signed it; NULL: in their own name
  authority_id INTEGER REFERENCES docket,    -- the appointment by which the deputy did
  PRIMARY KEY (docket_id, id),
  CHECK ((for_person_id IS NULL) = (authority_id IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX step_by_signoff ON docket_step (signoff_id) WHERE signoff_id IS NOT NULL;
INSERT INTO docket_step (docket_id, id, step, nth, person_id, at, reason, signoff_id, list_hash, for_person_id, authority_id)
  SELECT docket_id, id, step, nth, person_id, at, reason, signoff_id, list_hash, for_person_id, authority_id FROM docket_step_before;
DROP TABLE docket_step_before;
CREATE TRIGGER step_in_order BEFORE INSERT ON docket_step
WHEN NOT EXISTS (SELECT 1 FROM docket JOIN procedure_step AS p USING (procedure_hash)
                 WHERE docket.id = NEW.docket_id AND p.step = NEW.step
                   AND CASE WHEN EXISTS (SELECT 1 FROM docket_step WHERE docket_id = NEW.docket_id)
                       THEN p.goes_from = docket.state
                       ELSE p.goes_from = '' AND NEW.person_id = docket.opened_by
                        AND (docket.state = p.goes_to OR docket.state = p.else_to AND docket.takers = '') END)
BEGIN SELECT RAISE(ABORT, out_of_order) FROM docket JOIN procedure ON hash = procedure_hash WHERE docket.id = NEW.docket_id; END;
CREATE TRIGGER step_by_another BEFORE INSERT ON docket_step
WHEN EXISTS (SELECT 1 FROM docket JOIN step_apart AS a USING (procedure_hash)
             JOIN docket_person AS w ON w.docket_id = docket.id AND w.other = a.other
             WHERE docket.id = NEW.docket_id AND a.step = NEW.step AND w.person_id IN (NEW.person_id, NEW.for_person_id))
BEGIN
  SELECT RAISE(ABORT, a.rule) FROM docket JOIN step_apart AS a USING (procedure_hash)
    JOIN docket_person AS w ON w.docket_id = docket.id AND w.other = a.other
    WHERE docket.id = NEW.docket_id AND a.step = NEW.step AND w.person_id IN (NEW.person_id, NEW.for_person_id) LIMIT 1;
END;
CREATE TRIGGER step_by_its_own BEFORE INSERT ON docket_step
WHEN EXISTS (SELECT 1 FROM docket JOIN step_only_by AS o USING (procedure_hash)
             WHERE docket.id = NEW.docket_id AND o.step = NEW.step)
 AND NOT EXISTS (SELECT 1 FROM docket JOIN step_only_by AS o USING (procedure_hash)
                 JOIN docket_person AS w ON w.docket_id = docket.id AND w.other = o.other
                 WHERE docket.id = NEW.docket_id AND o.step = NEW.step AND w.person_id IN (NEW.person_id, NEW.for_person_id))
BEGIN
  SELECT RAISE(ABORT, o.rule) FROM docket JOIN step_only_by AS o USING (procedure_hash)
    WHERE docket.id = NEW.docket_id AND o.step = NEW.step LIMIT 1;
END;
CREATE TRIGGER step_so_many_times BEFORE INSERT ON docket_step
WHEN NEW.nth > (SELECT max(times) FROM docket JOIN procedure_step AS p USING (procedure_hash)
                WHERE docket.id = NEW.docket_id AND p.step = NEW.step)
  OR NEW.nth <> (SELECT count(*) + 1 FROM docket_step WHERE docket_id = NEW.docket_id AND step = NEW.step)
BEGIN SELECT RAISE(ABORT, 'list-is-fixed'); END;
CREATE TRIGGER step_same_list BEFORE INSERT ON docket_step
WHEN EXISTS (SELECT 1 FROM docket_step
             WHERE docket_id = NEW.docket_id AND step = NEW.step AND list_hash <> NEW.list_hash)
BEGIN SELECT RAISE(ABORT, 'same-list'); END;
CREATE TRIGGER step_signed BEFORE INSERT ON docket_step
WHEN EXISTS (SELECT 1 FROM docket JOIN procedure_step AS p USING (procedure_hash)
             WHERE docket.id = NEW.docket_id AND p.step = NEW.step AND p.purpose <> ''
               AND NOT EXISTS (SELECT 1 FROM signoff AS s
                               WHERE s.id = NEW.signoff_id AND s.person_id = NEW.person_id AND s.purpose = p.purpose
                                 AND s.subject GLOB '*:' || docket.code AND s.list_hash = NEW.list_hash))
BEGIN SELECT RAISE(ABORT, 'wrong-signer'); END;
CREATE TRIGGER step_by_deputy BEFORE INSERT ON docket_step
WHEN NEW.for_person_id IS NOT NULL
 AND (NOT EXISTS (SELECT 1 FROM docket JOIN procedure_step AS p USING (procedure_hash)
                  WHERE docket.id = NEW.docket_id AND p.step = NEW.step AND p.purpose <> '' AND p.personal = 0)
      OR NOT EXISTS (SELECT 1 FROM deputy
                     WHERE id = NEW.authority_id AND person_id = NEW.person_id AND principal_id = NEW.for_person_id
                       AND substr(NEW.at, 1, 10) BETWEEN first AND last))
BEGIN SELECT RAISE(ABORT, 'deputy-in-force'); END;
CREATE TRIGGER step_is_fixed BEFORE UPDATE ON docket_step
-- its reason goes with the last of its dossiers
WHEN (NEW.id, NEW.docket_id, NEW.step, NEW.nth, NEW.person_id, NEW.at, NEW.reason, NEW.signoff_id, NEW.list_hash,
      NEW.for_person_id, NEW.authority_id)
  IS NOT (OLD.id, OLD.docket_id, OLD.step, OLD.nth, OLD.person_id, OLD.at, '', OLD.signoff_id, OLD.list_hash,
          OLD.for_person_id, OLD.authority_id)
  OR NOT EXISTS (SELECT 1 FROM docket_line WHERE docket_id = OLD.docket_id)
  OR EXISTS (SELECT 1 FROM docket_line AS l JOIN dossier AS d ON d.id = l.dossier_id
             WHERE l.docket_id = OLD.docket_id AND d.state <> 'destroyed')
BEGIN SELECT RAISE(ABORT, 'signoff-append-only'); END;
CREATE TRIGGER step_is_kept BEFORE DELETE ON docket_step
BEGIN SELECT RAISE(ABORT, 'signoff-append-only'); END;

-- ------------------------------------------------------------------ the audit trail
-- An event is found by its number; a hash says nothing about where it lies, so that keeping them in order costs a page each.
ALTER TABLE audit_reason RENAME TO audit_reason_before;
ALTER TABLE audit RENAME TO audit_before;
CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  person_id TEXT NOT NULL,
  account_id TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL,            -- canonical JSON; codes and states, never a customer's personal data
  root BLOB NOT NULL,              -- over the seals of its transaction; empty for an event that is not its last
  prev BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;
INSERT INTO audit (seq, at, person_id, account_id, action, subject, detail, root, prev, hash)
  SELECT seq, at, person_id, account_id, action, subject, detail, root, prev, hash FROM audit_before;
CREATE TABLE audit_reason (
  event INTEGER NOT NULL REFERENCES audit DEFERRABLE INITIALLY DEFERRED,  -- an event is written last
  dossier_id INTEGER NOT NULL REFERENCES dossier ON DELETE CASCADE,
  reason TEXT NOT NULL,
  PRIMARY KEY (event, dossier_id)
) STRICT, WITHOUT ROWID;
INSERT INTO audit_reason (event, dossier_id, reason) SELECT event, dossier_id, reason FROM audit_reason_before;
DROP TABLE audit_reason_before;
DROP TABLE audit_before;
CREATE INDEX audit_by_subject ON audit (subject, seq);
CREATE INDEX audit_by_person ON audit (person_id, seq);
CREATE TRIGGER audit_is_chained BEFORE INSERT ON audit
WHEN NEW.seq IS NOT (SELECT ifnull(max(seq), 0) + 1 FROM audit)
  OR NEW.prev IS NOT ifnull((SELECT hash FROM audit ORDER BY seq DESC LIMIT 1), zeroblob(32))
BEGIN SELECT RAISE(ABORT, 'audit-append-only'); END;
CREATE TRIGGER audit_is_fixed BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'audit-append-only'); END;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'audit-append-only'); END;
CREATE INDEX audit_reason_by_dossier ON audit_reason (dossier_id);
CREATE TRIGGER audit_reason_is_fixed BEFORE UPDATE ON audit_reason
WHEN (NEW.event, NEW.dossier_id, NEW.reason) IS NOT (OLD.event, OLD.dossier_id, '')
  OR NOT EXISTS (SELECT 1 FROM audit_reason AS r JOIN dossier ON dossier.id = r.dossier_id
                 WHERE r.event = OLD.event AND dossier.state = 'destroyed')
BEGIN SELECT RAISE(ABORT, 'audit-append-only'); END;
CREATE TRIGGER audit_reason_is_kept BEFORE DELETE ON audit_reason
WHEN EXISTS (SELECT 1 FROM dossier WHERE id = OLD.dossier_id)
BEGIN SELECT RAISE(ABORT, 'audit-append-only'); END;

-- ------------------------------------------------------------------ the search index
-- One and two characters are looked up as the beginning of a gram: the index keeps those beginnings by itself, and a dossier
-- gives it one gram for each of its characters. `migrating` fills it again.
DROP TABLE dossier_gram;
CREATE VIRTUAL TABLE dossier_gram USING fts5 (
  grams, content = '', detail = column, prefix = '1 2', tokenize = "ascii tokenchars '-./()~_'"
);
INSERT INTO dossier_gram (dossier_gram, rank) VALUES ('secure-delete', 1);
INSERT INTO dossier_gram (dossier_gram, rank) VALUES ('hashsize', 16777216);

PRAGMA legacy_alter_table = OFF;
PRAGMA user_version = 2;
COMMIT;
