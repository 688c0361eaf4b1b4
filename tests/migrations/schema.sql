CREATE INDEX audit_by_person ON audit (person_id, seq);

CREATE INDEX audit_by_subject ON audit (subject, seq);

CREATE INDEX audit_reason_by_dossier ON audit_reason (dossier_id);

CREATE UNIQUE INDEX batch_once ON batch (file_sha256) WHERE undone_at IS NULL;

CREATE UNIQUE INDEX building_once ON building (ifnull(estate_id, 0), key);

CREATE INDEX claim_by_docket ON claim (docket_id);

CREATE INDEX class_by_value ON dossier_class (axis, value, dossier_id);

CREATE INDEX co_customer_by_party ON co_customer (party_id);

CREATE INDEX deposit_by_batch ON deposit (batch_id) WHERE batch_id IS NOT NULL;

CREATE INDEX deposit_by_expiry ON deposit (expires_on) WHERE standing = 'kept' AND expires_on IS NOT NULL;

CREATE INDEX deposit_by_holder ON deposit (holder_id) WHERE holder_id IS NOT NULL;

CREATE INDEX deposit_by_place ON deposit (place_id, grade) WHERE place_id IS NOT NULL;

CREATE INDEX docket_closed ON docket (kind) WHERE closed_at IS NOT NULL;

CREATE INDEX docket_line_of_original ON docket_line (key) WHERE key GLOB 'deposit:*';

CREATE INDEX docket_open ON docket (kind, due_on) WHERE closed_at IS NULL;

CREATE INDEX dossier_by_batch ON dossier (batch_id) WHERE batch_id IS NOT NULL;

CREATE INDEX dossier_by_building ON dossier (building_id, sort_key, id);

CREATE INDEX dossier_by_category ON dossier (category, sort_key, id);

CREATE INDEX dossier_by_holder ON dossier (holder_id) WHERE state <> 'lent';

CREATE INDEX dossier_by_manager_a ON dossier (manager_a) WHERE manager_a IS NOT NULL;

CREATE INDEX dossier_by_manager_b ON dossier (manager_b) WHERE manager_b IS NOT NULL;

CREATE INDEX dossier_by_party ON dossier (party_id);

CREATE INDEX dossier_by_place ON dossier (place_id) WHERE place_id IS NOT NULL;

CREATE INDEX dossier_by_plain_code ON dossier (replace(replace(replace(replace(replace(replace(replace(upper(reference_code), '·', ''), '•', ''), '・', ''), '‧', ''), '.', ''), '-', ''), ' ', ''));

CREATE INDEX dossier_by_state ON dossier (state, sort_key, id) WHERE state <> 'shelved';

CREATE INDEX dossier_by_unit ON dossier (building_id, unit, sort_key, id);

CREATE INDEX dossier_by_validity ON dossier (json_extract(fields, '$."document-valid-until"'))
  WHERE json_extract(fields, '$."document-valid-until"') IS NOT NULL;

CREATE INDEX dossier_due ON dossier (retention_due, outlook, state) WHERE retention_due IS NOT NULL;

CREATE INDEX dossier_in_order ON dossier (sort_key, id);

CREATE INDEX dossier_review_due ON dossier (review_due) WHERE review_due IS NOT NULL;

CREATE INDEX dossier_sealed ON dossier (id) WHERE sealed = 1;

CREATE INDEX dossier_unconfirmed ON dossier (life, id) WHERE life IN ('entered', 'verified');

CREATE INDEX dossier_unknown ON dossier (outlook, state) WHERE outlook = 'unknown';

CREATE INDEX entry_by_case ON entry (case_id, dossier_id) WHERE case_id IS NOT NULL;

CREATE INDEX entry_by_dossier ON entry (dossier_id, register, id);

CREATE INDEX entry_by_earlier ON entry (follows_id) WHERE follows_id IS NOT NULL;

CREATE INDEX entry_by_party ON entry (party_id, register, id) WHERE party_id IS NOT NULL;

CREATE INDEX entry_by_place ON entry (place_id, register, at) WHERE place_id IS NOT NULL;

CREATE INDEX entry_by_register ON entry (register, id);

CREATE INDEX entry_due ON entry (register, due_on) WHERE due_on IS NOT NULL;

CREATE INDEX file_by_item ON file (item_id);

CREATE INDEX household_by_dossier ON household (dossier_id);

CREATE INDEX item_by_paper ON item (paper_id, dossier_id);

CREATE UNIQUE INDEX item_number_once ON item (number) WHERE number <> '';

CREATE INDEX loan_by_batch ON loan (batch_id) WHERE batch_id IS NOT NULL;

CREATE INDEX loan_by_issue ON loan (issued_at, id);

CREATE UNIQUE INDEX loan_once ON loan (dossier_id, iif(returned_at IS NULL, 0, id));

CREATE INDEX loan_open ON loan (borrower_id, due_on) WHERE returned_at IS NULL;

CREATE INDEX loan_uninspected ON loan (returned_at) WHERE condition = 'not-inspected';

CREATE INDEX movement_by_container ON movement (container_id, seq) WHERE container_id IS NOT NULL;

CREATE INDEX movement_by_dossier ON movement (dossier_id, seq, at, place_id, holder_id, batch_id);

CREATE INDEX movement_by_holder ON movement (holder_id, at) WHERE dossier_id IS NOT NULL AND holder_id IS NOT NULL;

CREATE INDEX movement_by_item ON movement (item_id, seq) WHERE item_id IS NOT NULL;

CREATE INDEX movement_by_place ON movement (place_id, at) WHERE dossier_id IS NOT NULL AND place_id IS NOT NULL;

CREATE INDEX movement_of_boxes ON movement (place_id, box_number) WHERE container_id IS NOT NULL;

CREATE INDEX party_by_id_number ON party (id_number) WHERE id_number <> '';

CREATE INDEX person_by_name ON person (name);

CREATE INDEX place_by_parent ON place (parent_id);

CREATE UNIQUE INDEX policy_one_draft ON docket (kind) WHERE kind = 'policy' AND closed_at IS NULL;

CREATE UNIQUE INDEX step_by_signoff ON docket_step (signoff_id) WHERE signoff_id IS NOT NULL;

CREATE INDEX stock_decision_by_docket ON stock_decision (docket_id);

CREATE INDEX stock_decision_by_dossier ON stock_decision (dossier_id) WHERE dossier_id IS NOT NULL;

CREATE INDEX stock_expected_by_dossier ON stock_expected (dossier_id);

CREATE INDEX stock_scan_by_code ON stock_scan (code, docket_id) WHERE act = 'thing';

CREATE INDEX stock_scan_by_place ON stock_scan (docket_id, place_id) WHERE act IN ('thing', 'empty');

CREATE INDEX stock_scan_of_destroyed ON stock_scan (docket_id) WHERE grave = 1;

CREATE UNIQUE INDEX stock_scan_undone ON stock_scan (docket_id, source, undoes) WHERE undoes > 0;

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

CREATE TABLE audit_reason (
  event INTEGER NOT NULL REFERENCES audit DEFERRABLE INITIALLY DEFERRED,  -- an event is written last
  dossier_id INTEGER NOT NULL REFERENCES dossier ON DELETE CASCADE,
  reason TEXT NOT NULL,
  PRIMARY KEY (event, dossier_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE batch (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('dossiers', 'loans', 'deeds')),
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  row_count INTEGER NOT NULL,
  imported_at TEXT NOT NULL,
  imported_by TEXT NOT NULL REFERENCES person,
  undone_at TEXT,
  undone_by TEXT REFERENCES person
) STRICT;

CREATE TABLE building (
  id INTEGER PRIMARY KEY,
  estate_id INTEGER REFERENCES estate,
  key TEXT NOT NULL,               -- 3栋, 3号楼 and 3幢 are one building of an estate
  name TEXT NOT NULL,
  sort_key TEXT NOT NULL
) STRICT;

CREATE TABLE claim (
  dossier_id INTEGER NOT NULL REFERENCES dossier,
  purpose TEXT NOT NULL,
  docket_id INTEGER NOT NULL REFERENCES docket,
  PRIMARY KEY (dossier_id, purpose)
) STRICT, WITHOUT ROWID;

CREATE TABLE co_customer (
  dossier_id INTEGER NOT NULL REFERENCES dossier ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position > 1),
  party_id INTEGER NOT NULL REFERENCES party,
  PRIMARY KEY (dossier_id, position),
  UNIQUE (dossier_id, party_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE deposit (
  bar_code TEXT PRIMARY KEY,
  item_id INTEGER NOT NULL UNIQUE REFERENCES item ON DELETE CASCADE,
  grade TEXT NOT NULL CHECK (grade IN ('ordinary', 'important')),
  number TEXT NOT NULL DEFAULT '',   -- of a title deed
  owner TEXT NOT NULL DEFAULT '',    -- of the right that the deed is about
  quantity INTEGER NOT NULL DEFAULT 1 CHECK (quantity > 0),
  worth INTEGER NOT NULL DEFAULT 0 CHECK (worth >= 0),  -- yuan; 0: nobody has set one
  expires_on TEXT,                   -- the customer may have it put off
  noticed_on TEXT,                   -- the day of the newest notice to the customer
  standing TEXT NOT NULL DEFAULT 'entered' CHECK (standing IN ('entered', 'kept', 'given-out')),
  holder_id TEXT REFERENCES person,
  outside TEXT NOT NULL DEFAULT '',  -- who received it
  place_id INTEGER REFERENCES place, batch_id INTEGER REFERENCES batch,
  -- one holder: the keeper, then whoever received it; before, whoever has the bag
  CHECK ((standing = 'kept') = (holder_id IS NOT NULL)),
  CHECK ((standing = 'kept') = (place_id IS NOT NULL)),
  CHECK ((standing = 'given-out') = (outside <> ''))
) STRICT, WITHOUT ROWID;

CREATE TABLE docket (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  procedure_hash TEXT NOT NULL REFERENCES procedure,
  state TEXT NOT NULL,
  body TEXT NOT NULL DEFAULT '{}', -- JSON: what its steps were told, by field
  variant TEXT NOT NULL DEFAULT '', -- what it is for, where its procedure serves several purposes
  takers TEXT NOT NULL DEFAULT '', -- roles that may take the steps which say so, by the rules of the day it was opened
  clause TEXT NOT NULL DEFAULT '', -- the office's own that names them
  list_hash TEXT NOT NULL,
  policy_version INTEGER REFERENCES policy,
  opened_by TEXT NOT NULL REFERENCES person,
  opened_at TEXT NOT NULL,
  due_on TEXT,                     -- it lapses after this time
  closed_at TEXT
) STRICT;

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

CREATE TABLE docket_part (
  docket_id INTEGER NOT NULL REFERENCES docket,
  part TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES person,
  PRIMARY KEY (docket_id, part)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE dossier (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- never given twice: the trail names a dossier by it, even one taken back
  reference_code TEXT NOT NULL UNIQUE,
  bar_code TEXT NOT NULL UNIQUE,
  category TEXT NOT NULL,
  state TEXT NOT NULL,             -- shelved, lent, missing, destroyed
  party_id INTEGER REFERENCES party,
  building_id INTEGER REFERENCES building,
  unit TEXT NOT NULL DEFAULT '',
  floor INTEGER,
  room TEXT NOT NULL DEFAULT '',   -- of several the first leads: 301/302
  sort_key TEXT NOT NULL,          -- natural order: 2栋 before 10栋
  place_id INTEGER REFERENCES place,
  holder_id TEXT NOT NULL REFERENCES person,
  manager_a TEXT REFERENCES person,
  manager_b TEXT REFERENCES person,
  opened_on TEXT NOT NULL,
  retention TEXT NOT NULL,
  retention_due TEXT,              -- NULL: the trigger of the term has not come yet
  page_count INTEGER NOT NULL DEFAULT 0,
  fields TEXT NOT NULL DEFAULT '{}',
  note TEXT NOT NULL DEFAULT '',
  batch_id INTEGER REFERENCES batch,
  destroyed_on TEXT,
  -- entered → verified → confirmed → closed; what an existing ledger brings in is confirmed already.
  life TEXT NOT NULL DEFAULT 'confirmed' CHECK (life IN ('entered', 'verified', 'confirmed', 'closed')),
  verified_by TEXT REFERENCES person,  -- who took the step to verified, while it holds
  sensitive INTEGER NOT NULL DEFAULT 0 CHECK (sensitive IN (0, 1)),
  restricted INTEGER NOT NULL DEFAULT 0 CHECK (restricted IN (0, 1)),
  former INTEGER NOT NULL DEFAULT 0 CHECK (former IN (0, 1)),
  review_due TEXT,
  origin TEXT NOT NULL DEFAULT '{}',  -- JSON: field → [source, channel, day]
  contracts INTEGER NOT NULL DEFAULT 0, outside TEXT NOT NULL DEFAULT ''
  CHECK ((state = 'moved-out') = (outside <> '') AND (state <> 'moved-out' OR place_id IS NULL)), ended_on TEXT, closed_on TEXT, outlook TEXT NOT NULL DEFAULT 'running'
  CHECK (outlook IN ('running', 'destroy', 'review', 'keep', 'unknown')), sealed INTEGER NOT NULL DEFAULT 0 CHECK (sealed IN (0, 1)),  -- how many contracts were numbered after this dossier (S13-R15)
  CHECK ((state = 'destroyed') = (destroyed_on IS NOT NULL)),
  CHECK (manager_a IS NULL OR manager_b IS NULL OR manager_a <> manager_b),
  CHECK (state <> 'destroyed'
         OR (party_id IS NULL AND room = '' AND fields = '{}' AND note = ''))
) STRICT;

CREATE TABLE dossier_class (
  dossier_id INTEGER NOT NULL REFERENCES dossier ON DELETE CASCADE,
  axis TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (dossier_id, axis)
) STRICT, WITHOUT ROWID;

CREATE TABLE dossier_count (
  building_id INTEGER NOT NULL,
  unit TEXT NOT NULL,
  category TEXT NOT NULL,
  state TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (building_id, unit, category, state)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE dossier_gram USING fts5 (
  grams, content = '', detail = column, prefix = '1 2', tokenize = "ascii tokenchars '-./()~_'"
);

CREATE TABLE dossier_text (
  dossier_id INTEGER PRIMARY KEY,
  text TEXT NOT NULL,
  scope TEXT NOT NULL              -- tokens of the building and of the two project managers
) STRICT;

CREATE TABLE entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- never given twice: its seal names it
  register TEXT NOT NULL,
  dossier_id INTEGER REFERENCES dossier ON DELETE CASCADE,
  party_id INTEGER REFERENCES party ON DELETE CASCADE,
  place_id INTEGER REFERENCES place,
  person_id TEXT REFERENCES person,
  act TEXT NOT NULL DEFAULT 'entered',   -- entered; corrected: in place of what it follows; closed, withdrawn: that has ended
  follows_id INTEGER REFERENCES entry,
  contents TEXT NOT NULL DEFAULT '{}',   -- JSON: field of the register → value
  reason TEXT NOT NULL DEFAULT '',       -- why it corrects or ends what it follows
  at TEXT NOT NULL,                      -- when it happened
  recorded_at TEXT NOT NULL,
  by_person TEXT NOT NULL REFERENCES person,
  due_on TEXT, case_id INTEGER REFERENCES entry,
  CHECK ((dossier_id IS NOT NULL) + (party_id IS NOT NULL) + (place_id IS NOT NULL) + (person_id IS NOT NULL) <= 1),
  CHECK ((act = 'entered') = (follows_id IS NULL)),
  CHECK (json_valid(contents)),
  CHECK (register <> 'hold' OR follows_id IS NOT NULL OR contents = '{}' OR json_array_length(contents, '$.forbids') > 0)
) STRICT;

CREATE TABLE estate (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE exchange_key (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  opening TEXT NOT NULL CHECK (length(opening) = 64),
  signing TEXT NOT NULL CHECK (length(signing) = 64),
  made_at TEXT NOT NULL
) STRICT;

CREATE TABLE file (
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES item ON DELETE CASCADE,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL REFERENCES person,
  voided_at TEXT,                    -- put in by mistake: it stays, and is no longer among the valid ones
  voided_by TEXT REFERENCES person,
  voided_because TEXT,
  CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (voided_because IS NULL))
) STRICT;

CREATE TABLE file_part (
  file_id INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
  position INTEGER NOT NULL,
  data BLOB NOT NULL,
  PRIMARY KEY (file_id, position)
) STRICT;

CREATE TABLE household (
  key TEXT PRIMARY KEY,
  dossier_id INTEGER NOT NULL REFERENCES dossier ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE item (
  id INTEGER PRIMARY KEY,
  dossier_id INTEGER NOT NULL REFERENCES dossier ON DELETE CASCADE,
  position INTEGER NOT NULL,
  paper_id INTEGER NOT NULL REFERENCES paper,
  form TEXT NOT NULL CHECK (form IN ('original', 'copy')),
  page_count INTEGER NOT NULL DEFAULT 0,
  received_on TEXT,
  medium TEXT NOT NULL DEFAULT 'paper' CHECK (medium IN ('paper', 'electronic', 'disc', 'tape', 'magnetic-disk')),
  sensitive INTEGER NOT NULL DEFAULT 0 CHECK (sensitive IN (0, 1)),
  responsible TEXT NOT NULL DEFAULT '',
  dated_on TEXT,
  held_in TEXT NOT NULL DEFAULT '',  -- the system or shelf that holds it (S04-R7)
  number TEXT NOT NULL DEFAULT '',   -- of a contract (S13-R15): given out once, also when its item is gone
  UNIQUE (dossier_id, position)
) STRICT;

CREATE TABLE ledger_mapping (
  fingerprint TEXT PRIMARY KEY,
  mapping TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE loan (
  id INTEGER PRIMARY KEY,
  docket_id INTEGER REFERENCES docket,              -- the request; NULL: from an imported borrow register
  batch_id INTEGER REFERENCES batch,
  kind TEXT NOT NULL,              -- loan, consultation
  dossier_id INTEGER NOT NULL REFERENCES dossier,
  borrower_id TEXT NOT NULL REFERENCES person,
  purpose TEXT NOT NULL,
  issued_at TEXT NOT NULL,
  issued_by TEXT NOT NULL REFERENCES person,
  approver_name TEXT NOT NULL DEFAULT '',
  due_on TEXT NOT NULL,
  renewals INTEGER NOT NULL DEFAULT 0,
  recalled_at TEXT,
  returned_at TEXT,
  returned_by TEXT REFERENCES person,
  condition TEXT,                  -- what the inspection found; NULL: not back
  condition_note TEXT NOT NULL DEFAULT '',
  CHECK (docket_id IS NOT NULL OR batch_id IS NOT NULL),
  CHECK ((returned_at IS NULL) = (condition IS NULL))
) STRICT;

CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE movement (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  dossier_id INTEGER REFERENCES dossier ON DELETE CASCADE,
  item_id INTEGER REFERENCES item ON DELETE CASCADE,
  container_id INTEGER REFERENCES place,
  event TEXT NOT NULL,
  at TEXT NOT NULL,                -- when it happened: a loan of an imported register lies in the past
  recorded_at TEXT NOT NULL,       -- when it was entered
  by_person TEXT NOT NULL REFERENCES person,
  holder_id TEXT REFERENCES person,
  outside TEXT NOT NULL DEFAULT '',  -- the body outside the office that has it
  place_id INTEGER REFERENCES place,  -- of a box: the layer
  box_number INTEGER,              -- of a box: its number on the layer
  docket_id INTEGER REFERENCES docket,
  batch_id INTEGER REFERENCES batch,  -- NULL: somebody did it at the desk; else a borrow register, or its undoing, says so
  note TEXT NOT NULL DEFAULT '',
  CHECK ((dossier_id IS NOT NULL) + (item_id IS NOT NULL) + (container_id IS NOT NULL) = 1),
  CHECK ((holder_id IS NULL) = (outside <> '')),
  CHECK (container_id IS NULL OR (place_id IS NOT NULL AND box_number IS NOT NULL))
) STRICT;

CREATE TABLE office_setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE package (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  docket_id INTEGER NOT NULL UNIQUE REFERENCES docket (id),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT, WITHOUT ROWID;

CREATE TABLE package_part (
  package_id TEXT NOT NULL REFERENCES package (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  data BLOB NOT NULL,
  PRIMARY KEY (package_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE paper (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE party (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- never given twice: a request names its customer by it
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation')),
  name TEXT NOT NULL,
  pinyin TEXT NOT NULL,
  gender TEXT NOT NULL DEFAULT '',
  id_number TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  department TEXT NOT NULL DEFAULT '',
  role TEXT,                       -- of the person's business account; NULL: staff without one
  card_code TEXT NOT NULL UNIQUE,
  left_on TEXT
) STRICT;

CREATE TABLE person_area (
  person_id TEXT NOT NULL REFERENCES person,
  area TEXT NOT NULL,              -- a value of the axis of regions
  PRIMARY KEY (person_id, area)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_building (
  person_id TEXT NOT NULL REFERENCES person,
  building_id INTEGER NOT NULL REFERENCES building,
  PRIMARY KEY (person_id, building_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE phone (
  party_id INTEGER NOT NULL REFERENCES party ON DELETE CASCADE,
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  number TEXT NOT NULL,
  PRIMARY KEY (party_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE place (
  id INTEGER PRIMARY KEY,
  parent_id INTEGER REFERENCES place,
  level TEXT NOT NULL,
  code TEXT NOT NULL,              -- room-cabinet-layer-box, as far as it has them; of a box: where it stands now
  name TEXT NOT NULL,
  bar_code TEXT NOT NULL UNIQUE, capacity INTEGER CHECK (capacity > 0), keeper_id TEXT REFERENCES person, secured TEXT NOT NULL DEFAULT ''
  CHECK (secured IN ('', 'lock', 'safe') AND (secured = '' OR keeper_id IS NOT NULL)), important INTEGER NOT NULL DEFAULT 0 CHECK (important IN (0, 1)), retired_at TEXT,
  UNIQUE (code, level)             -- a text that names no level, «A», is another place than cabinet A
) STRICT;

CREATE TABLE policy (
  version INTEGER PRIMARY KEY,
  text TEXT NOT NULL,              -- the pack, TOML
  docket_id INTEGER UNIQUE REFERENCES docket,  -- who drafted and who released it; NULL: the archive was founded with it
  founded_by TEXT REFERENCES person,
  founded_at TEXT NOT NULL DEFAULT '',
  founded_with TEXT NOT NULL DEFAULT '',       -- the name of the shipped pack
  CHECK ((version = 1) = (docket_id IS NULL) AND (version = 1) = (founded_by IS NOT NULL))
) STRICT;

CREATE TABLE printer_offset (
  printer TEXT NOT NULL,
  stock TEXT NOT NULL,
  dx REAL NOT NULL,                -- millimetres to the right
  dy REAL NOT NULL,                -- millimetres down
  creep_x REAL NOT NULL,           -- millimetres gained over the sheet's width
  creep_y REAL NOT NULL,
  PRIMARY KEY (printer, stock)
) STRICT, WITHOUT ROWID;

CREATE TABLE procedure (
  hash TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  claims TEXT NOT NULL,            -- for what a docket claims its dossiers while it is open; empty: for nothing
  lists INTEGER NOT NULL,          -- 0: its dockets are about no dossier, and seen by who has a part in them, or by everybody where there are no parts
  out_of_order TEXT NOT NULL,      -- the rule that refuses a step from a state it does not go from
  text TEXT NOT NULL               -- the whole table, canonical JSON
) STRICT, WITHOUT ROWID;

CREATE TABLE procedure_step (
  procedure_hash TEXT NOT NULL REFERENCES procedure,
  step TEXT NOT NULL,
  goes_from TEXT NOT NULL,         -- empty: it opens a docket
  goes_to TEXT NOT NULL,
  else_to TEXT NOT NULL,           -- the state where not every line was carried out, or, of an opening, nobody has to agree
  times INTEGER NOT NULL,
  purpose TEXT NOT NULL,           -- what its sign-off is for; empty: it is not signed
  personal INTEGER NOT NULL,       -- 1: no deputy signs it for another
  closes INTEGER NOT NULL,         -- 1: from there no step goes any more
  PRIMARY KEY (procedure_hash, step, goes_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE seal (
  kind TEXT NOT NULL,
  key ANY NOT NULL,
  event INTEGER NOT NULL,
  salt BLOB NOT NULL,
  digest BLOB NOT NULL,
  PRIMARY KEY (kind, key, event)
) STRICT, WITHOUT ROWID;

CREATE TABLE serial (
  kind TEXT PRIMARY KEY,
  last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE signoff (
  id INTEGER PRIMARY KEY,
  purpose TEXT NOT NULL,
  subject TEXT NOT NULL,
  list_hash TEXT NOT NULL,
  account_id TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES person,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  meaning TEXT NOT NULL,
  at TEXT NOT NULL,
  chain_head TEXT NOT NULL,
  signature TEXT NOT NULL UNIQUE    -- a sign-off is used once
) STRICT;

CREATE TABLE stale_term (dossier_id INTEGER PRIMARY KEY REFERENCES dossier ON DELETE CASCADE) STRICT;

CREATE TABLE step_apart (
  procedure_hash TEXT NOT NULL REFERENCES procedure,
  step TEXT NOT NULL,
  other TEXT NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (procedure_hash, step, other)
) STRICT, WITHOUT ROWID;

CREATE TABLE step_only_by (
  procedure_hash TEXT NOT NULL REFERENCES procedure,
  step TEXT NOT NULL,
  other TEXT NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (procedure_hash, step, other)
) STRICT, WITHOUT ROWID;

CREATE TABLE stock_decision (
  id INTEGER PRIMARY KEY,
  docket_id INTEGER NOT NULL REFERENCES docket,
  code TEXT NOT NULL CHECK (length(code) <= 40),
  dossier_id INTEGER REFERENCES dossier,
  finding TEXT NOT NULL,           -- the result that it is about
  way TEXT NOT NULL,
  reason TEXT NOT NULL,
  made_docket TEXT NOT NULL DEFAULT '',  -- the code of the write-off that it opened
  at TEXT NOT NULL,
  by_person TEXT NOT NULL REFERENCES person
) STRICT;

CREATE TABLE stock_expected (
  stocktake_id INTEGER NOT NULL REFERENCES stocktake DEFERRABLE INITIALLY DEFERRED,
  code TEXT NOT NULL,              -- the bar code of a bag or of an original
  dossier_id INTEGER NOT NULL REFERENCES dossier,
  place_id INTEGER NOT NULL REFERENCES place,
  state TEXT NOT NULL CHECK (state IN ('shelved', 'lent', 'moving', 'left', 'missing', 'destroyed')),
  PRIMARY KEY (stocktake_id, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE stock_place (
  stocktake_id INTEGER NOT NULL REFERENCES stocktake DEFERRABLE INITIALLY DEFERRED,
  place_id INTEGER NOT NULL REFERENCES place,
  PRIMARY KEY (stocktake_id, place_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE stock_scan (
  id INTEGER PRIMARY KEY,
  docket_id INTEGER NOT NULL REFERENCES docket,
  source TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  act TEXT NOT NULL CHECK (act IN ('place', 'thing', 'empty', 'undo')),
  code TEXT NOT NULL CHECK (length(code) <= 40),
  place_id INTEGER NOT NULL REFERENCES place,
  at TEXT NOT NULL,                -- when it was made
  by_person TEXT NOT NULL REFERENCES person,
  books INTEGER,                   -- the newest movement then; NULL: made away from the archive
  undoes INTEGER NOT NULL DEFAULT 0,  -- the number of the scan of its source that it takes back
  recorded_at TEXT NOT NULL,
  grave INTEGER NOT NULL DEFAULT 0 CHECK (grave IN (0, 1)),  -- a bag that had been destroyed by the books
  UNIQUE (docket_id, source, number),
  CHECK ((act = 'undo') = (undoes > 0) AND undoes < number)
) STRICT;

CREATE TABLE stocktake (
  id INTEGER PRIMARY KEY REFERENCES docket,
  covers TEXT NOT NULL CHECK (covers IN ('place', 'all', 'things')),
  place_id INTEGER REFERENCES place,
  books INTEGER NOT NULL,          -- the newest movement when it was opened
  blind INTEGER NOT NULL DEFAULT 0 CHECK (blind IN (0, 1)),
  CHECK ((covers = 'place') = (place_id IS NOT NULL))
) STRICT;

CREATE TABLE workday (
  day TEXT PRIMARY KEY,
  working INTEGER NOT NULL CHECK (working IN (0, 1)),
  note TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE TRIGGER appraisal_of_each_line BEFORE INSERT ON docket_step
WHEN NEW.step IN ('opine', 'appraise')
 AND EXISTS (SELECT 1 FROM docket JOIN docket_line AS l ON l.docket_id = docket.id
             WHERE docket.id = NEW.docket_id AND kind = 'destruction'
               AND json_extract(body, '$.opinions') IS NOT NULL
               AND json_extract(json_extract(body, '$.opinions'), '$."' || l.position || '"') IS NULL)
BEGIN SELECT RAISE(ABORT, 'opinion-each'); END;

CREATE TRIGGER audit_is_chained BEFORE INSERT ON audit
WHEN NEW.seq IS NOT (SELECT ifnull(max(seq), 0) + 1 FROM audit)
  OR NEW.prev IS NOT ifnull((SELECT hash FROM audit ORDER BY seq DESC LIMIT 1), zeroblob(32))
BEGIN SELECT RAISE(ABORT, 'audit-append-only'); END;

CREATE TRIGGER audit_is_fixed BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'audit-append-only'); END;

CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'audit-append-only'); END;

CREATE TRIGGER audit_reason_is_fixed BEFORE UPDATE ON audit_reason
WHEN (NEW.event, NEW.dossier_id, NEW.reason) IS NOT (OLD.event, OLD.dossier_id, '')
  OR NOT EXISTS (SELECT 1 FROM audit_reason AS r JOIN dossier ON dossier.id = r.dossier_id
                 WHERE r.event = OLD.event AND dossier.state = 'destroyed')
BEGIN SELECT RAISE(ABORT, 'audit-append-only'); END;

CREATE TRIGGER audit_reason_is_kept BEFORE DELETE ON audit_reason
WHEN EXISTS (SELECT 1 FROM dossier WHERE id = OLD.dossier_id)
BEGIN SELECT RAISE(ABORT, 'audit-append-only'); END;

CREATE TRIGGER claim_is_fixed BEFORE UPDATE ON claim BEGIN SELECT RAISE(ABORT, 'list-is-fixed'); END;

CREATE TRIGGER claim_is_kept BEFORE DELETE ON claim
WHEN (SELECT closed_at FROM docket WHERE id = OLD.docket_id) IS NULL
 AND EXISTS (SELECT 1 FROM docket_line AS l
             WHERE l.docket_id = OLD.docket_id AND l.dossier_id = OLD.dossier_id AND l.finding IS NOT 'found')
BEGIN SELECT RAISE(ABORT, 'list-is-fixed'); END;

CREATE TRIGGER co_customer_of_the_living BEFORE INSERT ON co_customer
WHEN (SELECT state FROM dossier WHERE id = NEW.dossier_id) = 'destroyed'
BEGIN SELECT RAISE(ABORT, 'destroyed-stays'); END;

CREATE TRIGGER count_changed AFTER UPDATE OF building_id, unit, category, state ON dossier BEGIN
  UPDATE dossier_count SET n = n - 1 WHERE building_id = ifnull(OLD.building_id, 0) AND unit = OLD.unit
    AND category = OLD.category AND state = OLD.state;
  INSERT INTO dossier_count VALUES (ifnull(NEW.building_id, 0), NEW.unit, NEW.category, NEW.state, 1)
    ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER count_gone AFTER DELETE ON dossier BEGIN
  UPDATE dossier_count SET n = n - 1 WHERE building_id = ifnull(OLD.building_id, 0) AND unit = OLD.unit
    AND category = OLD.category AND state = OLD.state;
END;

CREATE TRIGGER count_new AFTER INSERT ON dossier BEGIN
  INSERT INTO dossier_count VALUES (ifnull(NEW.building_id, 0), NEW.unit, NEW.category, NEW.state, 1)
    ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER deposit_begins_entered BEFORE INSERT ON deposit
WHEN (NEW.standing <> 'entered') IS NOT (NEW.batch_id IS NOT NULL)
  OR NEW.batch_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM batch WHERE id = NEW.batch_id AND kind = 'deeds' AND undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'original-by-slip'); END;

CREATE TRIGGER deposit_brought_important_apart BEFORE INSERT ON deposit
WHEN NEW.grade = 'important' AND (SELECT important FROM place_reserved WHERE place_id = NEW.place_id) = 0
BEGIN SELECT RAISE(ABORT, 'important-apart'); END;

CREATE TRIGGER deposit_brought_place_for_important BEFORE INSERT ON deposit
WHEN NEW.grade <> 'important' AND (SELECT important FROM place_reserved WHERE place_id = NEW.place_id) = 1
BEGIN SELECT RAISE(ABORT, 'place-for-important'); END;

CREATE TRIGGER deposit_held_stays BEFORE UPDATE OF standing ON deposit
WHEN NEW.standing = 'given-out' AND OLD.standing <> 'given-out'
 AND EXISTS (SELECT 1 FROM held JOIN item ON item.dossier_id = held.dossier_id
             WHERE item.id = OLD.item_id AND forbids = 'remove')
BEGIN SELECT RAISE(ABORT, 'under-hold'); END;

CREATE TRIGGER deposit_important_apart BEFORE UPDATE OF place_id ON deposit
WHEN NEW.grade = 'important' AND (SELECT important FROM place_reserved WHERE place_id = NEW.place_id) = 0
BEGIN SELECT RAISE(ABORT, 'important-apart'); END;

CREATE TRIGGER deposit_is_fixed BEFORE UPDATE ON deposit
WHEN (NEW.item_id, NEW.bar_code, NEW.grade, NEW.number, NEW.owner, NEW.quantity, NEW.worth, NEW.batch_id)
  IS NOT (OLD.item_id, OLD.bar_code, OLD.grade, OLD.number, OLD.owner, OLD.quantity, OLD.worth, OLD.batch_id)
  OR OLD.standing = 'given-out'
BEGIN SELECT RAISE(ABORT, 'original-is-fixed'); END;

CREATE TRIGGER deposit_kept_by_slip BEFORE UPDATE OF standing ON deposit
WHEN NEW.standing <> OLD.standing
 AND NOT (OLD.standing = 'entered' AND NEW.standing = 'kept' AND EXISTS (
            SELECT 1 FROM docket_line AS l JOIN docket AS x ON x.id = l.docket_id
            WHERE l.key = 'deposit:' || OLD.item_id AND x.kind = 'deposit-in' AND x.closed_at IS NULL
              AND EXISTS (SELECT 1 FROM docket_step AS s WHERE s.docket_id = x.id AND s.step = 'receive')))
 AND NOT (OLD.standing = 'kept' AND NEW.standing = 'given-out' AND EXISTS (
            SELECT 1 FROM docket_line AS l JOIN docket AS x ON x.id = l.docket_id
            WHERE l.key = 'deposit:' || OLD.item_id AND x.kind = 'deposit-out' AND x.closed_at IS NULL
              AND l.checked_at IS NOT NULL
              AND EXISTS (SELECT 1 FROM docket_step AS s WHERE s.docket_id = x.id AND s.step = 'approve')
              AND EXISTS (SELECT 1 FROM docket_step AS s WHERE s.docket_id = x.id AND s.step = 'supervise')))
BEGIN SELECT RAISE(ABORT, 'original-by-slip'); END;

CREATE TRIGGER deposit_kept_stays BEFORE DELETE ON deposit
WHEN OLD.standing = 'kept' AND NOT EXISTS (SELECT 1 FROM batch WHERE id = OLD.batch_id AND undone_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'original-is-kept'); END;

CREATE TRIGGER deposit_on_one_slip BEFORE INSERT ON docket_line
WHEN NEW.key GLOB 'deposit:*'
 AND EXISTS (SELECT 1 FROM docket_line AS l JOIN docket AS x ON x.id = l.docket_id
             WHERE l.key = NEW.key AND l.key GLOB 'deposit:*' AND x.closed_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'original-on-slip'); END;

CREATE TRIGGER deposit_place_for_important BEFORE UPDATE OF place_id ON deposit
WHEN NEW.grade <> 'important' AND (SELECT important FROM place_reserved WHERE place_id = NEW.place_id) = 1
BEGIN SELECT RAISE(ABORT, 'place-for-important'); END;

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

CREATE TRIGGER destruction_waits BEFORE INSERT ON docket_step
WHEN NEW.step = 'destroy'
 AND EXISTS (SELECT 1 FROM docket WHERE id = NEW.docket_id AND kind = 'destruction' AND json_extract(body, '$.from') > NEW.at)
BEGIN SELECT RAISE(ABORT, 'still-waiting'); END;

CREATE TRIGGER docket_closed_frees AFTER UPDATE OF closed_at ON docket WHEN NEW.closed_at IS NOT NULL BEGIN
  DELETE FROM claim WHERE docket_id = NEW.id;
END;

CREATE TRIGGER docket_is_fixed BEFORE UPDATE ON docket
WHEN (NEW.code, NEW.kind, NEW.procedure_hash, NEW.variant, NEW.takers, NEW.clause, NEW.list_hash, NEW.policy_version,
      NEW.opened_by, NEW.opened_at, NEW.due_on)
  IS NOT (OLD.code, OLD.kind, OLD.procedure_hash, OLD.variant, OLD.takers, OLD.clause, OLD.list_hash, OLD.policy_version,
          OLD.opened_by, OLD.opened_at, OLD.due_on)
  -- What its steps were told goes with the last of its dossiers; what was thought of one, with that one.
  OR (OLD.closed_at IS NOT NULL
      AND ((NEW.state, NEW.closed_at, NEW.body) IS NOT (OLD.state, OLD.closed_at, '{}')
           OR NOT EXISTS (SELECT 1 FROM docket_line WHERE docket_id = OLD.id)
           OR EXISTS (SELECT 1 FROM docket_line AS l JOIN dossier AS d ON d.id = l.dossier_id
                      WHERE l.docket_id = OLD.id AND d.state <> 'destroyed'))
      AND ((NEW.state, NEW.closed_at, OLD.kind, iif(json_valid(NEW.body), json_remove(NEW.body, '$.opinions'), ''))
           IS NOT (OLD.state, OLD.closed_at, 'destruction', json_remove(OLD.body, '$.opinions'))
           OR NOT EXISTS (SELECT 1 FROM docket_line AS l JOIN dossier AS d ON d.id = l.dossier_id
                          WHERE l.docket_id = OLD.id AND d.state = 'destroyed')))
BEGIN SELECT RAISE(ABORT, 'list-is-fixed'); END;

CREATE TRIGGER docket_is_kept BEFORE DELETE ON docket
BEGIN SELECT RAISE(ABORT, 'register-is-kept'); END;

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

CREATE TRIGGER docket_line_is_kept BEFORE DELETE ON docket_line
BEGIN SELECT RAISE(ABORT, 'list-is-fixed'); END;

CREATE TRIGGER docket_line_not_of_the_destroyed BEFORE INSERT ON docket_line
WHEN (SELECT state FROM dossier WHERE id = NEW.dossier_id) = 'destroyed'
 AND (NEW.key <> '' OR EXISTS (SELECT 1 FROM docket JOIN procedure ON hash = procedure_hash
                               WHERE docket.id = NEW.docket_id AND claims <> ''))
BEGIN SELECT RAISE(ABORT, 'destroyed-stays'); END;

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

CREATE TRIGGER docket_part_before_steps BEFORE INSERT ON docket_part
WHEN EXISTS (SELECT 1 FROM docket_step WHERE docket_id = NEW.docket_id)
BEGIN SELECT RAISE(ABORT, 'list-is-fixed'); END;

CREATE TRIGGER docket_part_is_fixed BEFORE UPDATE ON docket_part BEGIN SELECT RAISE(ABORT, 'list-is-fixed'); END;

CREATE TRIGGER docket_part_is_kept BEFORE DELETE ON docket_part BEGIN SELECT RAISE(ABORT, 'list-is-fixed'); END;

CREATE TRIGGER dossier_arrives_by_scan BEFORE UPDATE OF state ON dossier
WHEN OLD.state IN ('with-sender', 'in-transit', 'moved-out') AND NEW.state NOT IN ('with-sender', 'in-transit', 'moved-out')
 AND NOT EXISTS (SELECT 1 FROM docket_line JOIN docket ON docket.id = docket_id
                 WHERE dossier_id = NEW.id AND closed_at IS NULL AND checked_at IS NOT NULL
                   AND (kind = 'transfer' AND docket.state = 'receiving' OR kind = 'take-in' AND docket.state = 'expected'))
BEGIN SELECT RAISE(ABORT, 'arrives-by-scan'); END;

CREATE TRIGGER dossier_class_of_the_living BEFORE INSERT ON dossier_class
WHEN (SELECT state FROM dossier WHERE id = NEW.dossier_id) = 'destroyed'
BEGIN SELECT RAISE(ABORT, 'destroyed-stays'); END;

CREATE TRIGGER dossier_code_is_fixed BEFORE UPDATE OF reference_code, bar_code ON dossier
WHEN NEW.reference_code <> OLD.reference_code OR NEW.bar_code <> OLD.bar_code
BEGIN SELECT RAISE(ABORT, 'code-is-fixed'); END;

CREATE TRIGGER dossier_contracts_only_grow BEFORE UPDATE OF contracts ON dossier WHEN NEW.contracts < OLD.contracts
BEGIN SELECT RAISE(ABORT, 'serial-only-grows'); END;

CREATE TRIGGER dossier_destroyed_by_list BEFORE UPDATE OF state ON dossier
WHEN NEW.state = 'destroyed'
 AND NOT EXISTS (SELECT 1 FROM docket_line JOIN docket ON docket.id = docket_id
                 WHERE dossier_id = NEW.id AND kind = 'destruction' AND docket.state = 'approved' AND finding = 'destroyed'
                   AND (SELECT count(*) FROM docket_step AS s WHERE s.docket_id = docket.id AND step = 'destroy') = 2)
BEGIN SELECT RAISE(ABORT, 'two-destroyers'); END;

CREATE TRIGGER dossier_destroyed_from_shelf BEFORE UPDATE OF state ON dossier
WHEN NEW.state = 'destroyed' AND OLD.state <> 'shelved'
BEGIN SELECT RAISE(ABORT, 'destroy-only-shelved'); END;

CREATE TRIGGER dossier_destroyed_has_no_household BEFORE UPDATE OF state ON dossier
WHEN NEW.state = 'destroyed'
 AND (EXISTS (SELECT 1 FROM household WHERE dossier_id = NEW.id) OR EXISTS (SELECT 1 FROM co_customer WHERE dossier_id = NEW.id))
BEGIN SELECT RAISE(ABORT, 'destroyed-stays'); END;

CREATE TRIGGER dossier_destroyed_not_held BEFORE UPDATE OF state ON dossier
WHEN NEW.state = 'destroyed'
 AND EXISTS (SELECT 1 FROM held WHERE dossier_id = NEW.id AND forbids = 'destroy')
BEGIN SELECT RAISE(ABORT, 'under-hold'); END;

CREATE TRIGGER dossier_destroyed_stays BEFORE UPDATE OF
  id, reference_code, bar_code, category, state, party_id, unit, floor, room, sort_key, place_id, holder_id,
  manager_a, manager_b, opened_on, retention, retention_due, page_count, fields, note, batch_id, destroyed_on, life,
  verified_by, sensitive, restricted, former, review_due, origin, contracts
ON dossier WHEN OLD.state = 'destroyed'
BEGIN SELECT RAISE(ABORT, 'destroyed-stays'); END;

CREATE TRIGGER dossier_destroyed_stays_ended BEFORE UPDATE OF ended_on, closed_on, outlook ON dossier WHEN OLD.state = 'destroyed'
BEGIN SELECT RAISE(ABORT, 'destroyed-stays'); END;

CREATE TRIGGER dossier_destroyed_stays_in BEFORE UPDATE OF outside ON dossier WHEN OLD.state = 'destroyed'
BEGIN SELECT RAISE(ABORT, 'destroyed-stays'); END;

CREATE TRIGGER dossier_destroyed_stays_sealed BEFORE UPDATE OF sealed ON dossier WHEN OLD.state = 'destroyed'
BEGIN SELECT RAISE(ABORT, 'destroyed-stays'); END;

CREATE TRIGGER dossier_destroyed_stays_where_it_was BEFORE UPDATE OF building_id ON dossier
WHEN OLD.state = 'destroyed'
 AND NOT EXISTS (SELECT 1 FROM building AS o JOIN building AS n ON n.key = o.key
                 WHERE o.id = OLD.building_id AND o.estate_id IS NULL AND n.id = NEW.building_id)
BEGIN SELECT RAISE(ABORT, 'destroyed-stays'); END;

CREATE TRIGGER dossier_former_has_no_household BEFORE UPDATE OF former ON dossier
WHEN NEW.former = 1 AND EXISTS (SELECT 1 FROM household WHERE dossier_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'one-bag-per-household'); END;

CREATE TRIGGER dossier_found_by_scan BEFORE UPDATE OF state ON dossier
WHEN OLD.state = 'missing' AND NEW.state <> 'missing'
 AND NOT (NEW.state = 'shelved' AND EXISTS (SELECT 1 FROM docket_line JOIN docket ON docket.id = docket_id
                                            WHERE dossier_id = NEW.id AND kind = 'write-off' AND finding = 'found'
                                              AND checked_at IS NOT NULL AND closed_at IS NULL))
BEGIN SELECT RAISE(ABORT, 'is-missing'); END;

CREATE TRIGGER dossier_is_kept BEFORE DELETE ON dossier
WHEN NOT EXISTS (SELECT 1 FROM batch WHERE batch.id = OLD.batch_id AND undone_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'dossier-is-kept'); END;

CREATE TRIGGER dossier_life_goes_forward BEFORE UPDATE OF life ON dossier
WHEN NEW.life <> OLD.life AND (OLD.life, NEW.life) NOT IN
  (VALUES ('entered', 'verified'), ('verified', 'entered'), ('verified', 'confirmed'), ('confirmed', 'closed'))
BEGIN SELECT RAISE(ABORT, 'life-in-order'); END;

CREATE TRIGGER dossier_missing_by_write_off BEFORE UPDATE OF state ON dossier
WHEN NEW.state = 'missing' AND OLD.state <> 'missing'
 AND NOT EXISTS (SELECT 1 FROM docket_line JOIN docket_step AS s ON s.docket_id = docket_line.docket_id
                 JOIN docket ON docket.id = s.docket_id
                 WHERE dossier_id = NEW.id AND kind = 'write-off' AND finding = 'missing' AND step = 'approve'
                   AND closed_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'write-off-in-order'); END;

CREATE TRIGGER dossier_moved_out_stays_out BEFORE UPDATE OF state ON dossier
WHEN OLD.state = 'moved-out' AND NEW.state NOT IN ('moved-out', 'shelved')
BEGIN SELECT RAISE(ABORT, 'is-moved-out'); END;

CREATE TRIGGER dossier_moves_out_by_deed BEFORE UPDATE OF state ON dossier
WHEN NEW.state = 'moved-out' AND OLD.state <> 'moved-out'
 AND NOT EXISTS (SELECT 1 FROM docket_line JOIN docket ON docket.id = docket_id
                 WHERE dossier_id = NEW.id AND closed_at IS NULL AND kind = 'move-out' AND checked_at IS NOT NULL
                   AND EXISTS (SELECT 1 FROM docket_step AS s WHERE s.docket_id = docket.id AND s.step = 'approve')
                   AND EXISTS (SELECT 1 FROM docket_step AS s WHERE s.docket_id = docket.id AND s.step = 'hand'))
BEGIN SELECT RAISE(ABORT, 'moves-out-by-deed'); END;

CREATE TRIGGER dossier_sealed_by_nothing_else BEFORE UPDATE OF sealed ON dossier
WHEN NEW.sealed <> EXISTS (SELECT 1 FROM entry AS e WHERE e.dossier_id = NEW.id AND e.register = 'sealing' AND e.act = 'entered'
                           AND NOT EXISTS (SELECT 1 FROM entry AS l WHERE l.follows_id = e.id))
BEGIN SELECT RAISE(ABORT, 'is-sealed'); END;

CREATE TRIGGER dossier_sealed_by_register AFTER INSERT ON entry WHEN NEW.register = 'sealing'
BEGIN UPDATE dossier SET sealed = (NEW.act = 'entered') WHERE id = NEW.dossier_id; END;

CREATE TRIGGER dossier_sealed_once BEFORE INSERT ON entry
WHEN NEW.register = 'sealing' AND NEW.act = 'entered'
 AND (NEW.dossier_id IS NULL OR (SELECT sealed FROM dossier WHERE id = NEW.dossier_id) = 1)
BEGIN SELECT RAISE(ABORT, 'is-sealed'); END;

CREATE TRIGGER dossier_sent_back AFTER UPDATE OF life ON dossier WHEN NEW.life = 'entered'
BEGIN UPDATE dossier SET verified_by = NULL WHERE id = NEW.id; END;

CREATE TRIGGER entry_follows_its_like BEFORE INSERT ON entry
WHEN NEW.follows_id IS NOT NULL
 AND ((NEW.register, NEW.dossier_id, NEW.party_id, NEW.place_id, NEW.person_id, NEW.case_id)
      IS NOT (SELECT register, dossier_id, party_id, place_id, person_id, case_id FROM entry
              WHERE id = NEW.follows_id AND act IN ('entered', 'corrected'))
      OR EXISTS (SELECT 1 FROM entry WHERE follows_id = NEW.follows_id)
      OR (NEW.register IN ('hold', 'hold-case', 'sealing') AND NEW.act <> 'closed'))
BEGIN SELECT RAISE(ABORT, 'register-is-kept'); END;

CREATE TRIGGER entry_is_fixed BEFORE UPDATE ON entry
WHEN NEW.contents <> '{}' OR NEW.reason <> ''
  OR (NEW.id, NEW.register, NEW.dossier_id, NEW.party_id, NEW.place_id, NEW.person_id, NEW.act, NEW.follows_id, NEW.at,
      NEW.recorded_at, NEW.by_person, NEW.due_on, NEW.case_id)
     IS NOT (OLD.id, OLD.register, OLD.dossier_id, OLD.party_id, OLD.place_id, OLD.person_id, OLD.act, OLD.follows_id,
             OLD.at, OLD.recorded_at, OLD.by_person, OLD.due_on, OLD.case_id)
  OR (SELECT state FROM dossier WHERE id = OLD.dossier_id) IS NOT 'destroyed'
     AND NOT (OLD.register = 'hold-case'
              AND EXISTS (SELECT 1 FROM entry WHERE follows_id = ifnull(OLD.follows_id, OLD.id))
              AND EXISTS (SELECT 1 FROM entry WHERE case_id = ifnull(OLD.follows_id, OLD.id))
              AND NOT EXISTS (SELECT 1 FROM entry AS h JOIN dossier AS d ON d.id = h.dossier_id
                              WHERE h.case_id = ifnull(OLD.follows_id, OLD.id) AND d.state <> 'destroyed'))
BEGIN SELECT RAISE(ABORT, 'register-is-kept'); END;

CREATE TRIGGER entry_is_kept BEFORE DELETE ON entry
WHEN OLD.register IN ('hold', 'deletion-wish') OR (OLD.dossier_id IS NULL AND OLD.party_id IS NULL)
BEGIN SELECT RAISE(ABORT, 'register-is-kept'); END;

CREATE TRIGGER entry_of_the_living BEFORE INSERT ON entry
WHEN (SELECT state FROM dossier WHERE id = NEW.dossier_id) = 'destroyed'
BEGIN SELECT RAISE(ABORT, 'destroyed-stays'); END;

CREATE TRIGGER exchange_key_is_kept BEFORE DELETE ON exchange_key
BEGIN SELECT RAISE(ABORT, 'exchange-key-stays'); END;

CREATE TRIGGER exchange_key_stays BEFORE UPDATE ON exchange_key
BEGIN SELECT RAISE(ABORT, 'exchange-key-stays'); END;

CREATE TRIGGER file_held_moves_nowhere BEFORE UPDATE OF item_id ON file
WHEN (SELECT dossier_id FROM item WHERE id = NEW.item_id) IS NOT (SELECT dossier_id FROM item WHERE id = OLD.item_id)
 AND EXISTS (SELECT 1 FROM held JOIN item ON item.dossier_id = held.dossier_id
             WHERE item.id = OLD.item_id AND forbids = 'remove')
BEGIN SELECT RAISE(ABORT, 'under-hold'); END;

CREATE TRIGGER file_held_stays BEFORE DELETE ON file
WHEN EXISTS (SELECT 1 FROM held JOIN item ON item.dossier_id = held.dossier_id
             WHERE item.id = OLD.item_id AND forbids = 'remove')
BEGIN SELECT RAISE(ABORT, 'under-hold'); END;

CREATE TRIGGER file_held_stays_valid BEFORE UPDATE OF voided_at ON file
WHEN NEW.voided_at IS NOT NULL AND OLD.voided_at IS NULL
 AND EXISTS (SELECT 1 FROM held JOIN item ON item.dossier_id = held.dossier_id
             WHERE item.id = OLD.item_id AND forbids = 'remove')
BEGIN SELECT RAISE(ABORT, 'under-hold'); END;

CREATE TRIGGER file_not_into_approved_list BEFORE INSERT ON file
WHEN (SELECT dossier_id FROM item WHERE id = NEW.item_id) IN (SELECT dossier_id FROM approved_for_destruction)
BEGIN SELECT RAISE(ABORT, 'on-approved-list'); END;

CREATE TRIGGER file_not_into_scanned_out BEFORE INSERT ON file
WHEN (SELECT dossier_id FROM item WHERE id = NEW.item_id) IN (SELECT dossier_id FROM scanned_out)
BEGIN SELECT RAISE(ABORT, 'scanned-out'); END;

CREATE TRIGGER file_not_moved_into_approved_list BEFORE UPDATE OF item_id ON file
WHEN (SELECT dossier_id FROM item WHERE id = NEW.item_id) IS NOT (SELECT dossier_id FROM item WHERE id = OLD.item_id)
 AND (SELECT dossier_id FROM item WHERE id = NEW.item_id) IN (SELECT dossier_id FROM approved_for_destruction)
BEGIN SELECT RAISE(ABORT, 'on-approved-list'); END;

CREATE TRIGGER file_not_out_of_scanned_out BEFORE UPDATE OF item_id ON file
WHEN (SELECT dossier_id FROM item WHERE id = NEW.item_id) IS NOT (SELECT dossier_id FROM item WHERE id = OLD.item_id)
 AND EXISTS (SELECT 1 FROM item WHERE id IN (OLD.item_id, NEW.item_id)
             AND dossier_id IN (SELECT dossier_id FROM scanned_out))
BEGIN SELECT RAISE(ABORT, 'scanned-out'); END;

CREATE TRIGGER file_of_the_living BEFORE INSERT ON file
WHEN (SELECT state FROM dossier WHERE id = (SELECT dossier_id FROM item WHERE id = NEW.item_id)) = 'destroyed'
BEGIN SELECT RAISE(ABORT, 'destroyed-stays'); END;

CREATE TRIGGER filling_in_sends_back AFTER INSERT ON docket_line
WHEN (SELECT kind FROM docket WHERE id = NEW.docket_id) = 'filling-in'
BEGIN UPDATE dossier SET life = 'entered' WHERE id = NEW.dossier_id AND life = 'verified'; END;

CREATE TRIGGER finding_closes_with_evidence BEFORE INSERT ON entry
WHEN NEW.register = 'finding' AND NEW.act = 'closed' AND trim(NEW.reason) = ''
BEGIN SELECT RAISE(ABORT, 'evidence-stated'); END;

CREATE TRIGGER finding_is_answered BEFORE INSERT ON entry
WHEN NEW.register = 'finding' AND NEW.act IN ('entered', 'corrected')
 AND (NEW.due_on IS NULL
      OR trim(ifnull(json_extract(NEW.contents, '$.measure'), '')) = ''
      OR NOT EXISTS (SELECT 1 FROM person WHERE id = json_extract(NEW.contents, '$.responsible_id')))
BEGIN SELECT RAISE(ABORT, 'finding-answered'); END;

CREATE TRIGGER found_is_free AFTER UPDATE OF finding ON docket_line
WHEN NEW.finding = 'found' AND NEW.checked_at IS NOT NULL
 AND NOT EXISTS (SELECT 1 FROM docket_line AS l
                 WHERE l.docket_id = NEW.docket_id AND l.dossier_id = NEW.dossier_id AND l.finding IS NOT 'found')
BEGIN DELETE FROM claim WHERE docket_id = NEW.docket_id AND dossier_id = NEW.dossier_id; END;

CREATE TRIGGER handover_one_open BEFORE INSERT ON docket_part
WHEN NEW.part = 'leaver' AND (SELECT kind FROM docket WHERE id = NEW.docket_id) = 'handover'
 AND EXISTS (SELECT 1 FROM docket CROSS JOIN docket_part AS p ON p.docket_id = docket.id
             WHERE docket.kind = 'handover' AND closed_at IS NULL AND p.part = 'leaver' AND p.person_id = NEW.person_id)
BEGIN SELECT RAISE(ABORT, 'handover-open'); END;

CREATE TRIGGER hold_case_ends_after_its_holds BEFORE INSERT ON entry
WHEN NEW.register = 'hold-case' AND NEW.act = 'closed'
 AND EXISTS (SELECT 1 FROM held JOIN entry AS h ON h.id = held.entry_id WHERE h.case_id = NEW.follows_id)
BEGIN SELECT RAISE(ABORT, 'register-is-kept'); END;

CREATE TRIGGER hold_stands_in_a_case BEFORE INSERT ON entry
WHEN (NEW.register = 'hold') <> (NEW.case_id IS NOT NULL)
  OR NEW.register = 'hold' AND NEW.act = 'entered'
     AND NOT EXISTS (SELECT 1 FROM entry AS c WHERE c.id = NEW.case_id AND c.register = 'hold-case' AND c.act = 'entered'
                     AND NOT EXISTS (SELECT 1 FROM entry AS l WHERE l.follows_id = c.id))
BEGIN SELECT RAISE(ABORT, 'register-is-kept'); END;

CREATE TRIGGER household_of_the_living BEFORE INSERT ON household
WHEN (SELECT state FROM dossier WHERE id = NEW.dossier_id) = 'destroyed'
BEGIN SELECT RAISE(ABORT, 'destroyed-stays'); END;

CREATE TRIGGER item_held_moves_nowhere BEFORE UPDATE OF dossier_id ON item
WHEN NEW.dossier_id <> OLD.dossier_id
 AND EXISTS (SELECT 1 FROM held WHERE dossier_id = OLD.dossier_id AND forbids = 'remove')
BEGIN SELECT RAISE(ABORT, 'under-hold'); END;

CREATE TRIGGER item_held_stays BEFORE DELETE ON item
WHEN EXISTS (SELECT 1 FROM held WHERE dossier_id = OLD.dossier_id AND forbids = 'remove')
 AND EXISTS (SELECT 1 FROM file WHERE item_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'under-hold'); END;

CREATE TRIGGER item_number_is_fixed BEFORE UPDATE OF number ON item
WHEN OLD.number <> '' AND NEW.number <> OLD.number
BEGIN SELECT RAISE(ABORT, 'code-is-fixed'); END;

CREATE TRIGGER kept_by_appraisal BEFORE UPDATE OF finding ON docket_line
WHEN NEW.finding = 'destroyed' AND OLD.finding IN ('keep', 'hand-over')
BEGIN SELECT RAISE(ABORT, 'kept-by-appraisal'); END;

CREATE TRIGGER loan_is_kept BEFORE DELETE ON loan
WHEN NOT EXISTS (SELECT 1 FROM batch WHERE batch.id = OLD.batch_id AND undone_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'register-is-kept'); END;

CREATE TRIGGER loan_needs_issue BEFORE INSERT ON loan
WHEN NEW.docket_id IS NOT NULL
 AND NOT EXISTS (SELECT 1 FROM docket JOIN docket_step AS s ON s.docket_id = docket.id JOIN docket_part AS p USING (docket_id)
                 JOIN docket_line AS l USING (docket_id)
                 WHERE docket.id = NEW.docket_id AND kind = 'loan' AND s.step = 'issue' AND p.part = 'borrower'
                   AND p.person_id = NEW.borrower_id AND l.dossier_id = NEW.dossier_id)
BEGIN SELECT RAISE(ABORT, 'not-approved'); END;

CREATE TRIGGER loan_not_destroyed BEFORE INSERT ON loan
WHEN (SELECT state FROM dossier WHERE id = NEW.dossier_id) = 'destroyed'
BEGIN SELECT RAISE(ABORT, 'not-on-shelf'); END;

CREATE TRIGGER loan_not_in_transit BEFORE INSERT ON loan
WHEN NEW.returned_at IS NULL
 AND (SELECT state FROM dossier WHERE id = NEW.dossier_id) IN ('with-sender', 'in-transit', 'moved-out')
BEGIN SELECT RAISE(ABORT, 'not-on-shelf'); END;

CREATE TRIGGER loan_not_of_the_sealed BEFORE INSERT ON loan
WHEN NEW.returned_at IS NULL AND (SELECT sealed FROM dossier WHERE id = NEW.dossier_id) = 1
BEGIN SELECT RAISE(ABORT, 'is-sealed'); END;

CREATE TRIGGER loan_not_scanned_out BEFORE INSERT ON loan
WHEN NEW.returned_at IS NULL AND EXISTS (SELECT 1 FROM scanned_out WHERE dossier_id = NEW.dossier_id)
BEGIN SELECT RAISE(ABORT, 'scanned-out'); END;

CREATE TRIGGER loan_return_is_kept BEFORE UPDATE ON loan
WHEN OLD.returned_at IS NOT NULL
 AND ((NEW.borrower_id, NEW.dossier_id, NEW.issued_at, NEW.due_on) IS NOT (OLD.borrower_id, OLD.dossier_id, OLD.issued_at, OLD.due_on)
      -- a return by mistake is undone once the dossier is out again; nothing else moves it
      OR CASE WHEN NEW.returned_at IS NULL THEN (SELECT state FROM dossier WHERE id = OLD.dossier_id) <> 'lent'
         ELSE (NEW.returned_at, NEW.returned_by) IS NOT (OLD.returned_at, OLD.returned_by) OR NEW.condition = 'not-inspected' END
      -- a result that was wrong stays in the remark, beside the right one; remarks go with the customer
      OR NOT ((SELECT state FROM dossier WHERE id = OLD.dossier_id) <> 'destroyed'
              AND substr(NEW.condition_note, 1, length(OLD.condition_note)) = OLD.condition_note
              AND (OLD.condition = 'not-inspected' OR length(NEW.condition_note) > length(OLD.condition_note))
              OR NEW.condition_note = '' AND NEW.condition IS OLD.condition
                 AND (SELECT state FROM dossier WHERE id = OLD.dossier_id) = 'destroyed'))
BEGIN SELECT RAISE(ABORT, 'register-is-kept'); END;

CREATE TRIGGER move_out_from_shelf BEFORE INSERT ON docket_line
WHEN (SELECT kind FROM docket WHERE id = NEW.docket_id) = 'move-out'
 AND ((SELECT state FROM dossier WHERE id = NEW.dossier_id) <> 'shelved'
      OR EXISTS (SELECT 1 FROM held WHERE dossier_id = NEW.dossier_id AND forbids = 'remove'))
BEGIN SELECT RAISE(ABORT, 'moves-out-from-shelf'); END;

CREATE TRIGGER movement_is_appended BEFORE INSERT ON movement
WHEN NEW.seq <> -1 AND NEW.seq <= (SELECT ifnull(max(seq), 0) FROM movement)  -- -1: SQLite will choose
BEGIN SELECT RAISE(ABORT, 'custody-append-only'); END;

CREATE TRIGGER movement_is_fixed BEFORE UPDATE ON movement
BEGIN SELECT RAISE(ABORT, 'custody-append-only'); END;

CREATE TRIGGER movement_is_kept BEFORE DELETE ON movement
WHEN OLD.container_id IS NOT NULL OR EXISTS (SELECT 1 FROM dossier WHERE id = OLD.dossier_id)
  OR EXISTS (SELECT 1 FROM item WHERE id = OLD.item_id)
BEGIN SELECT RAISE(ABORT, 'custody-append-only'); END;

CREATE TRIGGER package_is_kept BEFORE DELETE ON package
BEGIN SELECT RAISE(ABORT, 'package-once'); END;

CREATE TRIGGER package_once BEFORE INSERT ON package WHEN EXISTS (SELECT 1 FROM package WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'package-once'); END;

CREATE TRIGGER package_stays BEFORE UPDATE ON package
BEGIN SELECT RAISE(ABORT, 'package-once'); END;

CREATE TRIGGER package_with_partner BEFORE INSERT ON docket
WHEN NEW.kind IN ('package-out', 'package-in') AND NOT EXISTS (
  SELECT 1 FROM docket WHERE kind = 'pairing' AND closed_at IS NULL AND state = 'paired'
     AND json_extract(body, '$.archive') = json_extract(NEW.body, '$.archive'))
BEGIN SELECT RAISE(ABORT, 'with-paired-archive'); END;

CREATE TRIGGER paired_once BEFORE INSERT ON docket
WHEN NEW.kind = 'pairing' AND EXISTS (
  SELECT 1 FROM docket WHERE kind = 'pairing' AND closed_at IS NULL
     AND (json_extract(body, '$.archive') = json_extract(NEW.body, '$.archive')
          OR json_extract(body, '$.name') = json_extract(NEW.body, '$.name')))
BEGIN SELECT RAISE(ABORT, 'paired-once'); END;

CREATE TRIGGER pairing_is_fixed BEFORE UPDATE OF body ON docket WHEN OLD.kind = 'pairing' AND NEW.body <> OLD.body
BEGIN SELECT RAISE(ABORT, 'pairing-is-fixed'); END;

CREATE TRIGGER place_for_important_keeps_others_out AFTER UPDATE OF important, parent_id ON place
WHEN (NEW.important, NEW.parent_id) IS NOT (OLD.important, OLD.parent_id)
 AND EXISTS (SELECT 1 FROM deposit AS o JOIN place_reserved AS r ON r.place_id = o.place_id
             WHERE o.grade <> 'important' AND r.important = 1 AND NEW.id IN (r.place_id, r.within, r.within_2, r.within_3))
BEGIN SELECT RAISE(ABORT, 'place-for-important'); END;

CREATE TRIGGER place_is_kept BEFORE DELETE ON place
BEGIN SELECT RAISE(ABORT, 'custody-append-only'); END;

CREATE TRIGGER place_keeps_important_apart AFTER UPDATE OF important, parent_id ON place
WHEN (NEW.important, NEW.parent_id) IS NOT (OLD.important, OLD.parent_id)
 AND EXISTS (SELECT 1 FROM deposit AS o JOIN place_reserved AS r ON r.place_id = o.place_id
             WHERE o.grade = 'important' AND r.important = 0 AND NEW.id IN (r.place_id, r.within, r.within_2, r.within_3))
BEGIN SELECT RAISE(ABORT, 'important-apart'); END;

CREATE TRIGGER place_moves_by_movement BEFORE UPDATE OF id, parent_id, level, code, name, bar_code ON place
WHEN (NEW.id, NEW.level, NEW.bar_code) IS NOT (OLD.id, 'box', OLD.bar_code)
  OR NEW.parent_id IS NOT (SELECT place_id FROM movement WHERE container_id = OLD.id ORDER BY seq DESC LIMIT 1)
BEGIN SELECT RAISE(ABORT, 'custody-append-only'); END;

CREATE TRIGGER place_reopens_under_an_open_one BEFORE UPDATE OF retired_at ON place
WHEN NEW.retired_at IS NULL AND EXISTS (SELECT 1 FROM place WHERE id = OLD.parent_id AND retired_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'place-retired'); END;

CREATE TRIGGER place_retired_has_no_new_one BEFORE INSERT ON place
WHEN EXISTS (SELECT 1 FROM place WHERE id = NEW.parent_id AND retired_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'place-retired'); END;

CREATE TRIGGER place_retired_takes_nothing BEFORE INSERT ON movement
WHEN EXISTS (SELECT 1 FROM place WHERE id IN (NEW.place_id, NEW.container_id) AND retired_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'place-retired'); END;

CREATE TRIGGER place_retires_empty BEFORE UPDATE OF retired_at ON place
WHEN NEW.retired_at IS NOT NULL AND (EXISTS (SELECT 1 FROM dossier WHERE place_id = OLD.id)
  OR EXISTS (SELECT 1 FROM place WHERE parent_id = OLD.id AND retired_at IS NULL))
BEGIN SELECT RAISE(ABORT, 'place-not-empty'); END;

CREATE TRIGGER policy_has_its_docket BEFORE INSERT ON policy
WHEN NEW.docket_id IS NOT NULL
 AND NOT EXISTS (SELECT 1 FROM docket WHERE id = NEW.docket_id AND kind = 'policy' AND code = CAST(NEW.version AS TEXT)
                 AND closed_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'policy-is-kept'); END;

CREATE TRIGGER policy_is_fixed BEFORE UPDATE ON policy
BEGIN SELECT RAISE(ABORT, 'policy-is-kept'); END;

CREATE TRIGGER policy_is_kept BEFORE DELETE ON policy
BEGIN SELECT RAISE(ABORT, 'policy-is-kept'); END;

CREATE TRIGGER procedure_is_fixed BEFORE UPDATE ON procedure BEGIN SELECT RAISE(ABORT, 'register-is-kept'); END;

CREATE TRIGGER procedure_is_kept BEFORE DELETE ON procedure BEGIN SELECT RAISE(ABORT, 'register-is-kept'); END;

CREATE TRIGGER procedure_step_is_fixed BEFORE UPDATE ON procedure_step BEGIN SELECT RAISE(ABORT, 'register-is-kept'); END;

CREATE TRIGGER procedure_step_is_kept BEFORE DELETE ON procedure_step BEGIN SELECT RAISE(ABORT, 'register-is-kept'); END;

CREATE TRIGGER reading_of_a_watched_room BEFORE INSERT ON entry
WHEN NEW.register = 'climate' AND NEW.act = 'entered'
 AND NOT EXISTS (
  SELECT 1 FROM entry AS e WHERE e.register = 'climate-room' AND e.place_id = NEW.place_id
     AND NOT EXISTS (SELECT 1 FROM entry AS l WHERE l.follows_id = e.id) AND e.act IN ('entered', 'corrected'))
BEGIN SELECT RAISE(ABORT, 'room-watched'); END;

CREATE TRIGGER reading_once BEFORE INSERT ON entry
WHEN NEW.register = 'climate' AND NEW.act IN ('entered', 'corrected')
 AND EXISTS (
  SELECT 1 FROM entry AS e
   WHERE e.register = 'climate' AND e.place_id = NEW.place_id AND e.act IN ('entered', 'corrected')
     AND e.at >= substr(NEW.at, 1, 10) AND e.at < substr(NEW.at, 1, 10) || 'U'
     AND (substr(e.at, 12, 2) < '12') = (substr(NEW.at, 12, 2) < '12')
     AND e.id IS NOT NEW.follows_id
     AND NOT EXISTS (SELECT 1 FROM entry AS l WHERE l.follows_id = e.id))
BEGIN SELECT RAISE(ABORT, 'reading-once'); END;

CREATE TRIGGER seal_is_fixed BEFORE UPDATE ON seal
WHEN (NEW.kind, NEW.key, NEW.event, NEW.salt, NEW.digest) IS NOT (OLD.kind, OLD.key, OLD.event, x'', OLD.digest)
BEGIN SELECT RAISE(ABORT, 'audit-append-only'); END;

CREATE TRIGGER seal_is_kept BEFORE DELETE ON seal
BEGIN SELECT RAISE(ABORT, 'audit-append-only'); END;

CREATE TRIGGER serial_is_kept BEFORE DELETE ON serial
BEGIN SELECT RAISE(ABORT, 'serial-only-grows'); END;

CREATE TRIGGER serial_only_grows BEFORE UPDATE ON serial WHEN NEW.last < OLD.last OR NEW.kind <> OLD.kind
BEGIN SELECT RAISE(ABORT, 'serial-only-grows'); END;

CREATE TRIGGER signoff_is_fixed BEFORE UPDATE ON signoff
BEGIN SELECT RAISE(ABORT, 'signoff-append-only'); END;

CREATE TRIGGER signoff_is_kept BEFORE DELETE ON signoff
BEGIN SELECT RAISE(ABORT, 'signoff-append-only'); END;

CREATE TRIGGER step_apart_is_fixed BEFORE UPDATE ON step_apart BEGIN SELECT RAISE(ABORT, 'register-is-kept'); END;

CREATE TRIGGER step_apart_is_kept BEFORE DELETE ON step_apart BEGIN SELECT RAISE(ABORT, 'register-is-kept'); END;

CREATE TRIGGER step_by_another BEFORE INSERT ON docket_step
WHEN EXISTS (SELECT 1 FROM docket JOIN step_apart AS a USING (procedure_hash)
             JOIN docket_person AS w ON w.docket_id = docket.id AND w.other = a.other
             WHERE docket.id = NEW.docket_id AND a.step = NEW.step AND w.person_id IN (NEW.person_id, NEW.for_person_id))
BEGIN
  SELECT RAISE(ABORT, a.rule) FROM docket JOIN step_apart AS a USING (procedure_hash)
    JOIN docket_person AS w ON w.docket_id = docket.id AND w.other = a.other
    WHERE docket.id = NEW.docket_id AND a.step = NEW.step AND w.person_id IN (NEW.person_id, NEW.for_person_id) LIMIT 1;
END;

CREATE TRIGGER step_by_deputy BEFORE INSERT ON docket_step
WHEN NEW.for_person_id IS NOT NULL
 AND (NOT EXISTS (SELECT 1 FROM docket JOIN procedure_step AS p USING (procedure_hash)
                  WHERE docket.id = NEW.docket_id AND p.step = NEW.step AND p.purpose <> '' AND p.personal = 0)
      OR NOT EXISTS (SELECT 1 FROM deputy
                     WHERE id = NEW.authority_id AND person_id = NEW.person_id AND principal_id = NEW.for_person_id
                       AND substr(NEW.at, 1, 10) BETWEEN first AND last))
BEGIN SELECT RAISE(ABORT, 'deputy-in-force'); END;

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

CREATE TRIGGER step_in_order BEFORE INSERT ON docket_step
WHEN NOT EXISTS (SELECT 1 FROM docket JOIN procedure_step AS p USING (procedure_hash)
                 WHERE docket.id = NEW.docket_id AND p.step = NEW.step
                   AND CASE WHEN EXISTS (SELECT 1 FROM docket_step WHERE docket_id = NEW.docket_id)
                       THEN p.goes_from = docket.state
                       ELSE p.goes_from = '' AND NEW.person_id = docket.opened_by
                        AND (docket.state = p.goes_to OR docket.state = p.else_to AND docket.takers = '') END)
BEGIN SELECT RAISE(ABORT, out_of_order) FROM docket JOIN procedure ON hash = procedure_hash WHERE docket.id = NEW.docket_id; END;

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

CREATE TRIGGER step_only_by_is_fixed BEFORE UPDATE ON step_only_by BEGIN SELECT RAISE(ABORT, 'register-is-kept'); END;

CREATE TRIGGER step_only_by_is_kept BEFORE DELETE ON step_only_by BEGIN SELECT RAISE(ABORT, 'register-is-kept'); END;

CREATE TRIGGER step_same_list BEFORE INSERT ON docket_step
WHEN EXISTS (SELECT 1 FROM docket JOIN procedure_step AS p USING (procedure_hash)
             WHERE docket.id = NEW.docket_id AND p.step = NEW.step AND p.times > 0)
 AND EXISTS (SELECT 1 FROM docket_step
             WHERE docket_id = NEW.docket_id AND step = NEW.step AND list_hash <> NEW.list_hash)
BEGIN SELECT RAISE(ABORT, 'same-list'); END;

CREATE TRIGGER step_signed BEFORE INSERT ON docket_step
WHEN EXISTS (SELECT 1 FROM docket JOIN procedure_step AS p USING (procedure_hash)
             WHERE docket.id = NEW.docket_id AND p.step = NEW.step AND p.purpose <> ''
               AND NOT EXISTS (SELECT 1 FROM signoff AS s
                               WHERE s.id = NEW.signoff_id AND s.person_id = NEW.person_id AND s.purpose = p.purpose
                                 AND s.subject GLOB '*:' || docket.code AND s.list_hash = NEW.list_hash))
BEGIN SELECT RAISE(ABORT, 'wrong-signer'); END;

CREATE TRIGGER step_so_many_times BEFORE INSERT ON docket_step
WHEN (SELECT NEW.nth > max(times) AND max(times) > 0 FROM docket JOIN procedure_step AS p USING (procedure_hash)
      WHERE docket.id = NEW.docket_id AND p.step = NEW.step)
  OR NEW.nth <> (SELECT count(*) + 1 FROM docket_step WHERE docket_id = NEW.docket_id AND step = NEW.step)
BEGIN SELECT RAISE(ABORT, 'list-is-fixed'); END;

CREATE TRIGGER stock_decision_after_counting BEFORE INSERT ON stock_decision
WHEN (SELECT state FROM docket WHERE id = NEW.docket_id AND kind = 'stocktake') IS NOT 'deciding'
BEGIN SELECT RAISE(ABORT, 'count-in-order'); END;

CREATE TRIGGER stock_decision_is_fixed BEFORE UPDATE ON stock_decision
WHEN (NEW.id, NEW.docket_id, NEW.code, NEW.dossier_id, NEW.finding, NEW.way, NEW.reason, NEW.made_docket, NEW.at, NEW.by_person)
  IS NOT (OLD.id, OLD.docket_id, OLD.code, OLD.dossier_id, OLD.finding, OLD.way, '', OLD.made_docket, OLD.at, OLD.by_person)
  OR (SELECT state FROM dossier WHERE id = OLD.dossier_id) IS NOT 'destroyed'
BEGIN SELECT RAISE(ABORT, 'count-append-only'); END;

CREATE TRIGGER stock_decision_is_kept BEFORE DELETE ON stock_decision BEGIN SELECT RAISE(ABORT, 'count-append-only'); END;

CREATE TRIGGER stock_expected_frozen BEFORE INSERT ON stock_expected
WHEN EXISTS (SELECT 1 FROM stocktake WHERE id = NEW.stocktake_id)
BEGIN SELECT RAISE(ABORT, 'count-append-only'); END;

CREATE TRIGGER stock_expected_is_fixed BEFORE UPDATE ON stock_expected BEGIN SELECT RAISE(ABORT, 'count-append-only'); END;

CREATE TRIGGER stock_expected_is_kept BEFORE DELETE ON stock_expected BEGIN SELECT RAISE(ABORT, 'count-append-only'); END;

CREATE TRIGGER stock_place_frozen BEFORE INSERT ON stock_place
WHEN EXISTS (SELECT 1 FROM stocktake WHERE id = NEW.stocktake_id)
BEGIN SELECT RAISE(ABORT, 'count-append-only'); END;

CREATE TRIGGER stock_place_is_fixed BEFORE UPDATE ON stock_place BEGIN SELECT RAISE(ABORT, 'count-append-only'); END;

CREATE TRIGGER stock_place_is_kept BEFORE DELETE ON stock_place BEGIN SELECT RAISE(ABORT, 'count-append-only'); END;

CREATE TRIGGER stock_scan_at_its_places BEFORE INSERT ON stock_scan
WHEN NOT EXISTS (SELECT 1 FROM stock_place WHERE stocktake_id = NEW.docket_id AND place_id = NEW.place_id)
BEGIN SELECT RAISE(ABORT, 'count-place-outside'); END;

CREATE TRIGGER stock_scan_is_fixed BEFORE UPDATE ON stock_scan BEGIN SELECT RAISE(ABORT, 'count-append-only'); END;

CREATE TRIGGER stock_scan_is_kept BEFORE DELETE ON stock_scan BEGIN SELECT RAISE(ABORT, 'count-append-only'); END;

CREATE TRIGGER stock_scan_takes_back_its_own BEFORE INSERT ON stock_scan
WHEN NEW.undoes > 0
 AND NOT EXISTS (SELECT 1 FROM stock_scan WHERE docket_id = NEW.docket_id AND source = NEW.source AND number = NEW.undoes
                 AND act <> 'undo')
BEGIN SELECT RAISE(ABORT, 'count-no-scan'); END;

CREATE TRIGGER stock_scan_while_counting BEFORE INSERT ON stock_scan
WHEN (SELECT state FROM docket WHERE id = NEW.docket_id AND kind = 'stocktake') IS NOT 'counting'
BEGIN SELECT RAISE(ABORT, 'count-in-order'); END;

CREATE TRIGGER stocktake_is_fixed BEFORE UPDATE ON stocktake BEGIN SELECT RAISE(ABORT, 'count-append-only'); END;

CREATE TRIGGER stocktake_is_kept BEFORE DELETE ON stocktake BEGIN SELECT RAISE(ABORT, 'count-append-only'); END;

CREATE TRIGGER stocktake_of_its_docket BEFORE INSERT ON stocktake
WHEN (SELECT kind FROM docket WHERE id = NEW.id) IS NOT 'stocktake'
BEGIN SELECT RAISE(ABORT, 'count-append-only'); END;

CREATE TRIGGER stocktake_signed_by_counter BEFORE INSERT ON docket_step
WHEN NEW.step = 'sign' AND (SELECT kind FROM docket WHERE id = NEW.docket_id) = 'stocktake'
 AND NOT EXISTS (SELECT 1 FROM stock_scan WHERE docket_id = NEW.docket_id AND by_person = NEW.person_id)
BEGIN SELECT RAISE(ABORT, 'count-by-counter'); END;

CREATE TRIGGER stocktake_signed_by_others BEFORE INSERT ON docket_step
WHEN NEW.step IN ('check-count', 'witness') AND (SELECT kind FROM docket WHERE id = NEW.docket_id) = 'stocktake'
 AND (EXISTS (SELECT 1 FROM stock_scan WHERE docket_id = NEW.docket_id AND by_person = NEW.person_id)
      OR EXISTS (SELECT 1 FROM audit AS a JOIN docket AS x ON a.subject = 'list:' || x.code
                 WHERE x.id = NEW.docket_id AND a.action = 'stock.return' AND a.person_id = NEW.person_id))
BEGIN SELECT RAISE(ABORT, 'count-by-another'); END;

CREATE TRIGGER term_of_changed AFTER UPDATE OF category, fields, opened_on, ended_on, closed_on, life ON dossier
WHEN NEW.state <> 'destroyed'
BEGIN INSERT OR IGNORE INTO stale_term VALUES (NEW.id); END;

CREATE TRIGGER term_of_entry AFTER INSERT ON entry WHEN NEW.dossier_id IS NOT NULL
BEGIN INSERT OR IGNORE INTO stale_term VALUES (NEW.dossier_id); END;

CREATE TRIGGER term_of_gone_item AFTER DELETE ON item WHEN EXISTS (SELECT 1 FROM dossier WHERE id = OLD.dossier_id AND state <> 'destroyed')
BEGIN INSERT OR IGNORE INTO stale_term VALUES (OLD.dossier_id); END;

CREATE TRIGGER term_of_item AFTER UPDATE OF medium, paper_id, dossier_id ON item
BEGIN INSERT OR IGNORE INTO stale_term VALUES (OLD.dossier_id), (NEW.dossier_id); END;

CREATE TRIGGER term_of_new AFTER INSERT ON dossier
BEGIN INSERT OR IGNORE INTO stale_term VALUES (NEW.id); END;

CREATE TRIGGER term_of_new_item AFTER INSERT ON item
BEGIN INSERT OR IGNORE INTO stale_term VALUES (NEW.dossier_id); END;

CREATE VIEW approved_for_destruction AS
  SELECT claim.dossier_id, claim.docket_id FROM claim JOIN docket ON docket.id = claim.docket_id
  WHERE kind = 'destruction' AND state = 'approved' AND claim.dossier_id NOT IN (SELECT dossier_id FROM scanned_out);

CREATE VIEW beyond_reach AS SELECT id AS dossier_id FROM dossier WHERE 0;

CREATE VIEW deputy AS
  SELECT x.id, x.code, x.list_hash, d.person_id, w.name, p.person_id AS principal_id, v.name AS principal, v.role,
         json_extract(x.body, '$.first') AS first, substr(x.due_on, 1, 10) AS last
  FROM docket AS x
  JOIN docket_part AS d ON d.docket_id = x.id AND d.part = 'deputy' JOIN person AS w ON w.id = d.person_id
  JOIN docket_part AS p ON p.docket_id = x.id AND p.part = 'principal' JOIN person AS v ON v.id = p.person_id
  WHERE x.kind = 'deputising' AND x.state = 'granted' AND x.closed_at IS NULL AND d.person_id <> p.person_id
    AND v.role IS NOT NULL AND v.left_on IS NULL AND w.role IS NOT NULL AND w.left_on IS NULL;

CREATE VIEW docket_person AS
  SELECT docket_id, step AS other, person_id FROM docket_step
  UNION ALL SELECT docket_id, step AS other, for_person_id FROM docket_step WHERE for_person_id IS NOT NULL
  UNION ALL SELECT docket_id, part AS other, person_id FROM docket_part;

CREATE VIEW held AS
  SELECT e.dossier_id, e.id AS entry_id, f.value AS forbids
  FROM entry AS e, json_each(e.contents, '$.forbids') AS f
  WHERE e.register = 'hold' AND e.follows_id IS NULL AND NOT EXISTS (SELECT 1 FROM entry AS l WHERE l.follows_id = e.id);

CREATE VIEW hold_lifted AS
  SELECT dossier_id, max(at) AS at FROM entry AS e
  WHERE register = 'hold' AND act = 'closed' AND NOT EXISTS (SELECT 1 FROM held WHERE held.dossier_id = e.dossier_id)
  GROUP BY dossier_id;

CREATE VIEW place_reserved AS
SELECT p.id AS place_id, q.id AS within, r.id AS within_2, s.id AS within_3,
       max(p.important, ifnull(q.important, 0), ifnull(r.important, 0), ifnull(s.important, 0)) AS important
FROM place AS p LEFT JOIN place AS q ON q.id = p.parent_id LEFT JOIN place AS r ON r.id = q.parent_id
LEFT JOIN place AS s ON s.id = r.parent_id;

CREATE VIEW scanned_out AS
  SELECT dossier_id FROM docket_line JOIN docket ON docket.id = docket_id
  WHERE kind = 'destruction' AND closed_at IS NULL AND state = 'approved' AND checked_at IS NOT NULL AND finding IS NULL;

CREATE VIEW withheld AS SELECT id AS dossier_id FROM dossier WHERE 0;

