-- Packages between two archives: the keys of this one, the packages that came, and what may not be done twice.

BEGIN IMMEDIATE;

-- The private halves. They are made once, as the other archives have compared the public ones on paper.
CREATE TABLE exchange_key (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  opening TEXT NOT NULL CHECK (length(opening) = 64),
  signing TEXT NOT NULL CHECK (length(signing) = 64),
  made_at TEXT NOT NULL
) STRICT;
CREATE TRIGGER exchange_key_stays BEFORE UPDATE ON exchange_key
BEGIN SELECT RAISE(ABORT, 'exchange-key-stays'); END;
CREATE TRIGGER exchange_key_is_kept BEFORE DELETE ON exchange_key
BEGIN SELECT RAISE(ABORT, 'exchange-key-stays'); END;

-- A package that was taken in; the row stays, so that a second one of its number is noticed. Its parts go when its docket closes.
CREATE TABLE package (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  docket_id INTEGER NOT NULL UNIQUE REFERENCES docket (id),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER package_once BEFORE INSERT ON package WHEN EXISTS (SELECT 1 FROM package WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'package-once'); END;
CREATE TRIGGER package_stays BEFORE UPDATE ON package
BEGIN SELECT RAISE(ABORT, 'package-once'); END;
CREATE TRIGGER package_is_kept BEFORE DELETE ON package
BEGIN SELECT RAISE(ABORT, 'package-once'); END;
CREATE TABLE package_part (
  package_id TEXT NOT NULL REFERENCES package (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  data BLOB NOT NULL,
  PRIMARY KEY (package_id, position)
) STRICT, WITHOUT ROWID;

-- One pairing stands with an archive, over the keys that were compared; only with a paired one is something exchanged.
CREATE TRIGGER paired_once BEFORE INSERT ON docket
WHEN NEW.kind = 'pairing' AND EXISTS (
  SELECT 1 FROM docket WHERE kind = 'pairing' AND closed_at IS NULL
     AND (json_extract(body, '$.archive') = json_extract(NEW.body, '$.archive')
          OR json_extract(body, '$.name') = json_extract(NEW.body, '$.name')))
BEGIN SELECT RAISE(ABORT, 'paired-once'); END;
CREATE TRIGGER pairing_is_fixed BEFORE UPDATE OF body ON docket WHEN OLD.kind = 'pairing' AND NEW.body <> OLD.body
BEGIN SELECT RAISE(ABORT, 'pairing-is-fixed'); END;
CREATE TRIGGER package_with_partner BEFORE INSERT ON docket
WHEN NEW.kind IN ('package-out', 'package-in') AND NOT EXISTS (
  SELECT 1 FROM docket WHERE kind = 'pairing' AND closed_at IS NULL AND state = 'paired'
     AND json_extract(body, '$.archive') = json_extract(NEW.body, '$.archive'))
BEGIN SELECT RAISE(ABORT, 'with-paired-archive'); END;

PRAGMA user_version = 10;
COMMIT;
