-- Originals in deposit: items that a customer leaves here, each with a label of its own. One is taken in and given out by slips.

BEGIN IMMEDIATE;

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
  place_id INTEGER REFERENCES place,
  -- one holder: the keeper, then whoever received it; before, whoever has the bag
  CHECK ((standing = 'kept') = (holder_id IS NOT NULL)),
  CHECK ((standing = 'kept') = (place_id IS NOT NULL)),
  CHECK ((standing = 'given-out') = (outside <> ''))
) STRICT, WITHOUT ROWID;
CREATE INDEX deposit_by_expiry ON deposit (expires_on) WHERE standing = 'kept' AND expires_on IS NOT NULL;
CREATE INDEX deposit_by_holder ON deposit (holder_id) WHERE holder_id IS NOT NULL;
CREATE INDEX docket_line_of_original ON docket_line (key) WHERE key GLOB 'deposit:*';

CREATE TRIGGER deposit_begins_entered BEFORE INSERT ON deposit WHEN NEW.standing <> 'entered'
BEGIN SELECT RAISE(ABORT, 'original-by-slip'); END;
CREATE TRIGGER deposit_is_fixed BEFORE UPDATE ON deposit
WHEN (NEW.item_id, NEW.bar_code, NEW.grade, NEW.number, NEW.owner, NEW.quantity, NEW.worth)
  IS NOT (OLD.item_id, OLD.bar_code, OLD.grade, OLD.number, OLD.owner, OLD.quantity, OLD.worth)
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
CREATE TRIGGER deposit_kept_stays BEFORE DELETE ON deposit WHEN OLD.standing = 'kept'
BEGIN SELECT RAISE(ABORT, 'original-is-kept'); END;
-- An original is on one open slip at most, of either kind.
CREATE TRIGGER deposit_on_one_slip BEFORE INSERT ON docket_line
WHEN NEW.key GLOB 'deposit:*'
 AND EXISTS (SELECT 1 FROM docket_line AS l JOIN docket AS x ON x.id = l.docket_id
             WHERE l.key = NEW.key AND l.key GLOB 'deposit:*' AND x.closed_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'original-on-slip'); END;

PRAGMA user_version = 7;
COMMIT;
