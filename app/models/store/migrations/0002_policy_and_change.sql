-- Policy versions, the life of a dossier before and after it is kept, what is on file about a customer, and changes
-- with consent. Invariants stand here as in 0001.

BEGIN IMMEDIATE;

-- ------------------------------------------------------------------ the rules in force, every version kept
CREATE TABLE policy (
  version INTEGER PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('drafted', 'released', 'refused', 'withdrawn')),
  text TEXT NOT NULL,              -- the pack, TOML
  reason TEXT NOT NULL,
  drafted_by TEXT NOT NULL REFERENCES person,
  drafted_at TEXT NOT NULL,
  decided_by TEXT REFERENCES person,
  decided_at TEXT,
  signoff_id INTEGER REFERENCES signoff,
  answer TEXT NOT NULL DEFAULT '',
  CHECK (state <> 'released' OR version = 1 OR signoff_id IS NOT NULL),
  CHECK (state IN ('drafted', 'withdrawn') OR version = 1 OR decided_by IS NOT NULL),
  CHECK (version = 1 OR state = 'withdrawn' OR decided_by IS NULL OR decided_by <> drafted_by)
) STRICT;
CREATE UNIQUE INDEX policy_one_draft ON policy (state) WHERE state = 'drafted';
CREATE TRIGGER policy_text_is_fixed BEFORE UPDATE ON policy
WHEN NEW.text <> OLD.text OR NEW.drafted_by <> OLD.drafted_by OR NEW.version <> OLD.version OR OLD.state <> 'drafted'
BEGIN SELECT RAISE(ABORT, 'policy-is-kept'); END;
CREATE TRIGGER policy_is_kept BEFORE DELETE ON policy
BEGIN SELECT RAISE(ABORT, 'policy-is-kept'); END;

ALTER TABLE loan_request ADD COLUMN policy_version INTEGER REFERENCES policy;
ALTER TABLE disposal ADD COLUMN policy_version INTEGER REFERENCES policy;

-- ------------------------------------------------------------------ who sees which area (区域经理)
CREATE TABLE person_area (
  person_id TEXT NOT NULL REFERENCES person,
  area TEXT NOT NULL,              -- a value of the axis «region»
  PRIMARY KEY (person_id, area)
) STRICT, WITHOUT ROWID;

-- ------------------------------------------------------------------ the life of a dossier
-- entered → verified → confirmed → closed; what an existing ledger brings in is confirmed already.
ALTER TABLE dossier ADD COLUMN life TEXT NOT NULL DEFAULT 'confirmed'
  CHECK (life IN ('entered', 'verified', 'confirmed', 'closed'));
ALTER TABLE dossier ADD COLUMN verified_by TEXT REFERENCES person;  -- who took the step to verified, while it holds
ALTER TABLE dossier ADD COLUMN sensitive INTEGER NOT NULL DEFAULT 0 CHECK (sensitive IN (0, 1));
ALTER TABLE dossier ADD COLUMN restricted INTEGER NOT NULL DEFAULT 0 CHECK (restricted IN (0, 1));
ALTER TABLE dossier ADD COLUMN former INTEGER NOT NULL DEFAULT 0 CHECK (former IN (0, 1));
ALTER TABLE dossier ADD COLUMN review_due TEXT;
ALTER TABLE dossier ADD COLUMN origin TEXT NOT NULL DEFAULT '{}';  -- JSON: field → [source, channel, day]
CREATE INDEX dossier_unconfirmed ON dossier (life, id) WHERE life IN ('entered', 'verified');
CREATE INDEX dossier_review_due ON dossier (review_due) WHERE review_due IS NOT NULL;
CREATE TRIGGER dossier_life_goes_forward BEFORE UPDATE OF life ON dossier
WHEN NEW.life <> OLD.life AND (OLD.life, NEW.life) NOT IN
  (VALUES ('entered', 'verified'), ('verified', 'entered'), ('verified', 'confirmed'), ('confirmed', 'closed'))
BEGIN SELECT RAISE(ABORT, 'life-in-order'); END;
CREATE TRIGGER dossier_sent_back AFTER UPDATE OF life ON dossier WHEN NEW.life = 'entered'
BEGIN UPDATE dossier SET verified_by = NULL WHERE id = NEW.id; END;
CREATE TRIGGER dossier_former_has_no_household BEFORE UPDATE OF former ON dossier
WHEN NEW.former = 1 AND NEW.household_key IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'one-bag-per-household'); END;

-- The classes of a dossier on the pack's axes (时间、阶段、性质、风险 …): one value an axis.
CREATE TABLE dossier_class (
  dossier_id INTEGER NOT NULL REFERENCES dossier ON DELETE CASCADE,
  axis TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (dossier_id, axis)
) STRICT, WITHOUT ROWID;
CREATE INDEX class_by_value ON dossier_class (axis, value, dossier_id);

-- Who looked at the customer's identity, how, and what they found (S10-R5).
CREATE TABLE identification (
  id INTEGER PRIMARY KEY,
  dossier_id INTEGER NOT NULL REFERENCES dossier ON DELETE CASCADE,
  at TEXT NOT NULL,
  by_person TEXT NOT NULL REFERENCES person,
  document TEXT NOT NULL,
  number_seen INTEGER NOT NULL CHECK (number_seen IN (0, 1)),
  genuine INTEGER NOT NULL CHECK (genuine IN (0, 1)),
  valid_until TEXT,
  way TEXT NOT NULL,
  finding TEXT NOT NULL
) STRICT;
CREATE INDEX identification_by_dossier ON identification (dossier_id, id);
CREATE TRIGGER identification_is_fixed BEFORE UPDATE ON identification
BEGIN SELECT RAISE(ABORT, 'register-is-kept'); END;

-- What the customer has agreed to, and for which uses (S06-R6, S10-R2).
CREATE TABLE consent (
  id INTEGER PRIMARY KEY,
  dossier_id INTEGER NOT NULL REFERENCES dossier ON DELETE CASCADE,
  uses TEXT NOT NULL,              -- JSON list
  given_on TEXT NOT NULL,
  way TEXT NOT NULL,
  at TEXT NOT NULL,
  by_person TEXT NOT NULL REFERENCES person,
  withdrawn_on TEXT
) STRICT;
CREATE INDEX consent_by_dossier ON consent (dossier_id, id);

-- Records that a dossier collects: vouchers, transactions, services, exchanges.
CREATE TABLE record (
  id INTEGER PRIMARY KEY,
  dossier_id INTEGER NOT NULL REFERENCES dossier ON DELETE CASCADE,
  kind TEXT NOT NULL,
  contents TEXT NOT NULL,          -- JSON: field of the record kind → value
  at TEXT NOT NULL,
  by_person TEXT NOT NULL REFERENCES person
) STRICT;
CREATE INDEX record_by_dossier ON record (dossier_id, kind, id);
CREATE TRIGGER record_is_fixed BEFORE UPDATE ON record
BEGIN SELECT RAISE(ABORT, 'register-is-kept'); END;

-- Who looked a dossier through on its cycle, and what was found.
CREATE TABLE review (
  id INTEGER PRIMARY KEY,
  dossier_id INTEGER NOT NULL REFERENCES dossier ON DELETE CASCADE,
  at TEXT NOT NULL,
  by_person TEXT NOT NULL REFERENCES person,
  finding TEXT NOT NULL,
  next_due TEXT
) STRICT;
CREATE INDEX review_by_dossier ON review (dossier_id, id);

-- ------------------------------------------------------------------ items with medium, and files kept in the store
ALTER TABLE item ADD COLUMN medium TEXT NOT NULL DEFAULT 'paper' CHECK (medium IN ('paper', 'electronic', 'disc'));
ALTER TABLE item ADD COLUMN sensitive INTEGER NOT NULL DEFAULT 0 CHECK (sensitive IN (0, 1));
ALTER TABLE item ADD COLUMN responsible TEXT NOT NULL DEFAULT '';
ALTER TABLE item ADD COLUMN dated_on TEXT;
ALTER TABLE item ADD COLUMN held_in TEXT NOT NULL DEFAULT '';  -- the system or shelf that holds it (S04-R7)

CREATE TABLE file (
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES item ON DELETE CASCADE,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL REFERENCES person
) STRICT;
CREATE INDEX file_by_item ON file (item_id);
CREATE TABLE file_part (
  file_id INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
  position INTEGER NOT NULL,
  data BLOB NOT NULL,
  PRIMARY KEY (file_id, position)
) STRICT;

-- ------------------------------------------------------------------ changes with consent
CREATE TABLE change_request (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('entry', 'correction', 'deletion')),
  state TEXT NOT NULL CHECK (state IN ('asked', 'accepted', 'partly', 'refused', 'withdrawn')),
  reason TEXT NOT NULL,
  source TEXT NOT NULL,
  channel TEXT NOT NULL DEFAULT '',
  asked_by TEXT NOT NULL REFERENCES person,
  asked_at TEXT NOT NULL,
  approver_roles TEXT NOT NULL,
  clause TEXT NOT NULL,
  policy_version INTEGER REFERENCES policy,
  list_hash TEXT NOT NULL,
  decided_by TEXT REFERENCES person,
  decided_at TEXT,
  approval_id INTEGER REFERENCES signoff,
  answer TEXT NOT NULL DEFAULT '',
  CHECK (kind = 'entry' OR state NOT IN ('accepted', 'partly') OR approval_id IS NOT NULL),
  CHECK (kind = 'entry' OR state = 'withdrawn' OR decided_by IS NULL OR decided_by <> asked_by)
) STRICT;
CREATE INDEX change_by_state ON change_request (state, id);
CREATE INDEX change_by_asker ON change_request (asked_by, id);
CREATE TRIGGER change_decided_once BEFORE UPDATE ON change_request
WHEN (OLD.state <> 'asked' OR NEW.asked_by <> OLD.asked_by OR NEW.list_hash <> OLD.list_hash OR NEW.kind <> OLD.kind)
 AND NOT (NEW.reason = '' AND NEW.source = '' AND NEW.channel = '' AND NEW.answer = ''
          AND (NEW.code, NEW.kind, NEW.state, NEW.asked_by, NEW.asked_at, NEW.list_hash, NEW.decided_by, NEW.decided_at,
               NEW.approval_id)
           IS (OLD.code, OLD.kind, OLD.state, OLD.asked_by, OLD.asked_at, OLD.list_hash, OLD.decided_by, OLD.decided_at,
               OLD.approval_id)
          AND NOT EXISTS (SELECT 1 FROM change_line JOIN dossier ON dossier.id = dossier_id
                          WHERE request_id = OLD.id AND dossier.state <> 'destroyed'))
BEGIN SELECT RAISE(ABORT, 'change-decided'); END;
CREATE TRIGGER change_is_kept BEFORE DELETE ON change_request
BEGIN SELECT RAISE(ABORT, 'register-is-kept'); END;

-- One datum to be changed. The accepted lines of a field are its history: the old value is never lost while the
-- dossier lives; with the dossier its lines lose their values and the titles of papers, as everything of the customer.
CREATE TABLE change_line (
  id INTEGER PRIMARY KEY,
  request_id INTEGER NOT NULL REFERENCES change_request,
  dossier_id INTEGER NOT NULL REFERENCES dossier,
  key TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  outcome TEXT CHECK (outcome IN ('accepted', 'refused', 'stale', 'withdrawn')),
  UNIQUE (request_id, dossier_id, key)
) STRICT;
CREATE INDEX change_line_by_field ON change_line (dossier_id, key, id);
CREATE TRIGGER change_line_is_fixed BEFORE UPDATE ON change_line
WHEN (OLD.outcome IS NOT NULL OR NEW.outcome IS NULL OR (NEW.key, NEW.before, NEW.after) <> (OLD.key, OLD.before, OLD.after))
 AND NOT (NEW.before = '' AND NEW.after = '' AND NEW.outcome IS OLD.outcome
          AND (NEW.key = OLD.key OR (OLD.key GLOB 'paper:*' AND NEW.key = 'paper:' || OLD.id))
          AND (SELECT state FROM dossier WHERE id = OLD.dossier_id) = 'destroyed')
BEGIN SELECT RAISE(ABORT, 'change-decided'); END;
CREATE TRIGGER change_line_is_kept BEFORE DELETE ON change_line
BEGIN SELECT RAISE(ABORT, 'register-is-kept'); END;
-- What was verified is what stands there: an entry after it sends the dossier back to be verified again.
CREATE TRIGGER change_line_sends_back AFTER INSERT ON change_line
WHEN (SELECT kind FROM change_request WHERE id = NEW.request_id) = 'entry'
BEGIN UPDATE dossier SET life = 'entered' WHERE id = NEW.dossier_id AND life = 'verified'; END;

-- ------------------------------------------------------------------ a tombstone takes nothing in
-- Items are asked about in the services alone: an import of fifty thousand dossiers has three hundred thousand of them.
CREATE TRIGGER dossier_class_of_the_living BEFORE INSERT ON dossier_class
WHEN (SELECT state FROM dossier WHERE id = NEW.dossier_id) = 'destroyed'
BEGIN SELECT RAISE(ABORT, 'destroyed-stays'); END;
CREATE TRIGGER identification_of_the_living BEFORE INSERT ON identification
WHEN (SELECT state FROM dossier WHERE id = NEW.dossier_id) = 'destroyed'
BEGIN SELECT RAISE(ABORT, 'destroyed-stays'); END;
CREATE TRIGGER consent_of_the_living BEFORE INSERT ON consent
WHEN (SELECT state FROM dossier WHERE id = NEW.dossier_id) = 'destroyed'
BEGIN SELECT RAISE(ABORT, 'destroyed-stays'); END;
CREATE TRIGGER record_of_the_living BEFORE INSERT ON record
WHEN (SELECT state FROM dossier WHERE id = NEW.dossier_id) = 'destroyed'
BEGIN SELECT RAISE(ABORT, 'destroyed-stays'); END;
CREATE TRIGGER review_of_the_living BEFORE INSERT ON review
WHEN (SELECT state FROM dossier WHERE id = NEW.dossier_id) = 'destroyed'
BEGIN SELECT RAISE(ABORT, 'destroyed-stays'); END;
CREATE TRIGGER change_line_of_the_living BEFORE INSERT ON change_line
WHEN (SELECT state FROM dossier WHERE id = NEW.dossier_id) = 'destroyed'
BEGIN SELECT RAISE(ABORT, 'destroyed-stays'); END;
CREATE TRIGGER hold_of_the_living BEFORE INSERT ON hold
WHEN (SELECT state FROM dossier WHERE id = NEW.dossier_id) = 'destroyed'
BEGIN SELECT RAISE(ABORT, 'destroyed-stays'); END;

-- ------------------------------------------------------------------ settings of the office
CREATE TABLE office_setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 2;
COMMIT;
