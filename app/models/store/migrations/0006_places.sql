-- A place is an object of its own: how many bags it takes, who keeps it under which lock, whether it is for important bags
-- only, and since when it is out of use. What a retired place refuses, it refuses past the services too.

BEGIN IMMEDIATE;

ALTER TABLE place ADD COLUMN capacity INTEGER CHECK (capacity > 0);  -- bags in it and in all below it; NULL: not limited
ALTER TABLE place ADD COLUMN keeper_id TEXT REFERENCES person;
ALTER TABLE place ADD COLUMN secured TEXT NOT NULL DEFAULT ''
  CHECK (secured IN ('', 'lock', 'safe') AND (secured = '' OR keeper_id IS NOT NULL));
ALTER TABLE place ADD COLUMN important INTEGER NOT NULL DEFAULT 0 CHECK (important IN (0, 1));
ALTER TABLE place ADD COLUMN retired_at TEXT;

-- Only a box moves, and only by a movement; what is said about a place changes freely.
DROP TRIGGER place_moves_by_movement;
CREATE TRIGGER place_moves_by_movement BEFORE UPDATE OF id, parent_id, level, code, name, bar_code ON place
WHEN (NEW.id, NEW.level, NEW.bar_code) IS NOT (OLD.id, 'box', OLD.bar_code)
  OR NEW.parent_id IS NOT (SELECT place_id FROM movement WHERE container_id = OLD.id ORDER BY seq DESC LIMIT 1)
BEGIN SELECT RAISE(ABORT, 'custody-append-only'); END;

-- A lent bag still has its place.
CREATE TRIGGER place_retires_empty BEFORE UPDATE OF retired_at ON place
WHEN NEW.retired_at IS NOT NULL AND (EXISTS (SELECT 1 FROM dossier WHERE place_id = OLD.id)
  OR EXISTS (SELECT 1 FROM place WHERE parent_id = OLD.id AND retired_at IS NULL))
BEGIN SELECT RAISE(ABORT, 'place-not-empty'); END;
CREATE TRIGGER place_reopens_under_an_open_one BEFORE UPDATE OF retired_at ON place
WHEN NEW.retired_at IS NULL AND EXISTS (SELECT 1 FROM place WHERE id = OLD.parent_id AND retired_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'place-retired'); END;
CREATE TRIGGER place_retired_has_no_new_one BEFORE INSERT ON place
WHEN EXISTS (SELECT 1 FROM place WHERE id = NEW.parent_id AND retired_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'place-retired'); END;
CREATE TRIGGER place_retired_takes_nothing BEFORE INSERT ON movement
WHEN EXISTS (SELECT 1 FROM place WHERE id IN (NEW.place_id, NEW.container_id) AND retired_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'place-retired'); END;

-- Who had what at a moment is asked by place and by person, too.
CREATE INDEX movement_by_place ON movement (place_id, at) WHERE dossier_id IS NOT NULL AND place_id IS NOT NULL;
CREATE INDEX movement_by_holder ON movement (holder_id, at) WHERE dossier_id IS NOT NULL AND holder_id IS NOT NULL;

PRAGMA user_version = 6;
COMMIT;
