-- Stocktaking: what a count expects, each scan, and each decision about a difference. Rows are added and never changed.

BEGIN IMMEDIATE;

-- A count, by its docket. `covers`: a place with all that lies in it, the whole room, or things that were named.
-- It is entered last, and closes what it expects.
CREATE TABLE stocktake (
  id INTEGER PRIMARY KEY REFERENCES docket,
  covers TEXT NOT NULL CHECK (covers IN ('place', 'all', 'things')),
  place_id INTEGER REFERENCES place,
  books INTEGER NOT NULL,          -- the newest movement when it was opened
  blind INTEGER NOT NULL DEFAULT 0 CHECK (blind IN (0, 1)),
  CHECK ((covers = 'place') = (place_id IS NOT NULL))
) STRICT;
CREATE TABLE stock_place (
  stocktake_id INTEGER NOT NULL REFERENCES stocktake DEFERRABLE INITIALLY DEFERRED,
  place_id INTEGER NOT NULL REFERENCES place,
  PRIMARY KEY (stocktake_id, place_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE stock_expected (
  stocktake_id INTEGER NOT NULL REFERENCES stocktake DEFERRABLE INITIALLY DEFERRED,
  code TEXT NOT NULL,              -- the bar code of a bag or of an original
  dossier_id INTEGER NOT NULL REFERENCES dossier,
  place_id INTEGER NOT NULL REFERENCES place,
  state TEXT NOT NULL CHECK (state IN ('shelved', 'lent', 'moving', 'left', 'missing', 'destroyed')),
  PRIMARY KEY (stocktake_id, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_expected_by_dossier ON stock_expected (dossier_id);

-- A scan of a counter. `source`: whoever scans at a desk, or a packet of scans that were made elsewhere, each with numbers of
-- its own, so that a scan that comes twice is one.
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
CREATE INDEX stock_scan_by_code ON stock_scan (code, docket_id) WHERE act = 'thing';
CREATE INDEX stock_scan_by_place ON stock_scan (docket_id, place_id) WHERE act IN ('thing', 'empty');
CREATE UNIQUE INDEX stock_scan_undone ON stock_scan (docket_id, source, undoes) WHERE undoes > 0;
CREATE INDEX stock_scan_of_destroyed ON stock_scan (docket_id) WHERE grave = 1;

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
CREATE INDEX stock_decision_by_docket ON stock_decision (docket_id);
CREATE INDEX stock_decision_by_dossier ON stock_decision (dossier_id) WHERE dossier_id IS NOT NULL;

CREATE TRIGGER stocktake_of_its_docket BEFORE INSERT ON stocktake
WHEN (SELECT kind FROM docket WHERE id = NEW.id) IS NOT 'stocktake'
BEGIN SELECT RAISE(ABORT, 'count-append-only'); END;
CREATE TRIGGER stocktake_is_fixed BEFORE UPDATE ON stocktake BEGIN SELECT RAISE(ABORT, 'count-append-only'); END;
CREATE TRIGGER stocktake_is_kept BEFORE DELETE ON stocktake BEGIN SELECT RAISE(ABORT, 'count-append-only'); END;
CREATE TRIGGER stock_place_frozen BEFORE INSERT ON stock_place
WHEN EXISTS (SELECT 1 FROM stocktake WHERE id = NEW.stocktake_id)
BEGIN SELECT RAISE(ABORT, 'count-append-only'); END;
CREATE TRIGGER stock_place_is_fixed BEFORE UPDATE ON stock_place BEGIN SELECT RAISE(ABORT, 'count-append-only'); END;
CREATE TRIGGER stock_place_is_kept BEFORE DELETE ON stock_place BEGIN SELECT RAISE(ABORT, 'count-append-only'); END;
CREATE TRIGGER stock_expected_frozen BEFORE INSERT ON stock_expected
WHEN EXISTS (SELECT 1 FROM stocktake WHERE id = NEW.stocktake_id)
BEGIN SELECT RAISE(ABORT, 'count-append-only'); END;
CREATE TRIGGER stock_expected_is_fixed BEFORE UPDATE ON stock_expected BEGIN SELECT RAISE(ABORT, 'count-append-only'); END;
CREATE TRIGGER stock_expected_is_kept BEFORE DELETE ON stock_expected BEGIN SELECT RAISE(ABORT, 'count-append-only'); END;

CREATE TRIGGER stock_scan_while_counting BEFORE INSERT ON stock_scan
WHEN (SELECT state FROM docket WHERE id = NEW.docket_id AND kind = 'stocktake') IS NOT 'counting'
BEGIN SELECT RAISE(ABORT, 'count-in-order'); END;
CREATE TRIGGER stock_scan_at_its_places BEFORE INSERT ON stock_scan
WHEN NOT EXISTS (SELECT 1 FROM stock_place WHERE stocktake_id = NEW.docket_id AND place_id = NEW.place_id)
BEGIN SELECT RAISE(ABORT, 'count-place-outside'); END;
CREATE TRIGGER stock_scan_takes_back_its_own BEFORE INSERT ON stock_scan
WHEN NEW.undoes > 0
 AND NOT EXISTS (SELECT 1 FROM stock_scan WHERE docket_id = NEW.docket_id AND source = NEW.source AND number = NEW.undoes
                 AND act <> 'undo')
BEGIN SELECT RAISE(ABORT, 'count-no-scan'); END;
CREATE TRIGGER stock_scan_is_fixed BEFORE UPDATE ON stock_scan BEGIN SELECT RAISE(ABORT, 'count-append-only'); END;
CREATE TRIGGER stock_scan_is_kept BEFORE DELETE ON stock_scan BEGIN SELECT RAISE(ABORT, 'count-append-only'); END;

CREATE TRIGGER stock_decision_after_counting BEFORE INSERT ON stock_decision
WHEN (SELECT state FROM docket WHERE id = NEW.docket_id AND kind = 'stocktake') IS NOT 'deciding'
BEGIN SELECT RAISE(ABORT, 'count-in-order'); END;
-- Its words go with the dossier.
CREATE TRIGGER stock_decision_is_fixed BEFORE UPDATE ON stock_decision
WHEN (NEW.id, NEW.docket_id, NEW.code, NEW.dossier_id, NEW.finding, NEW.way, NEW.reason, NEW.made_docket, NEW.at, NEW.by_person)
  IS NOT (OLD.id, OLD.docket_id, OLD.code, OLD.dossier_id, OLD.finding, OLD.way, '', OLD.made_docket, OLD.at, OLD.by_person)
  OR (SELECT state FROM dossier WHERE id = OLD.dossier_id) IS NOT 'destroyed'
BEGIN SELECT RAISE(ABORT, 'count-append-only'); END;
CREATE TRIGGER stock_decision_is_kept BEFORE DELETE ON stock_decision BEGIN SELECT RAISE(ABORT, 'count-append-only'); END;

-- A counter signs for the count; who has counted neither checks nor witnesses it.
CREATE TRIGGER stocktake_signed_by_counter BEFORE INSERT ON docket_step
WHEN NEW.step = 'sign' AND (SELECT kind FROM docket WHERE id = NEW.docket_id) = 'stocktake'
 AND NOT EXISTS (SELECT 1 FROM stock_scan WHERE docket_id = NEW.docket_id AND by_person = NEW.person_id)
BEGIN SELECT RAISE(ABORT, 'count-by-counter'); END;
CREATE TRIGGER stocktake_signed_by_others BEFORE INSERT ON docket_step
WHEN NEW.step IN ('check-count', 'witness') AND (SELECT kind FROM docket WHERE id = NEW.docket_id) = 'stocktake'
 AND EXISTS (SELECT 1 FROM stock_scan WHERE docket_id = NEW.docket_id AND by_person = NEW.person_id)
BEGIN SELECT RAISE(ABORT, 'count-by-another'); END;

PRAGMA user_version = 14;
COMMIT;
