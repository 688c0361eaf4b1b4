-- The room at any moment: the last movement of every dossier by then is read from this index alone, in its order.

BEGIN IMMEDIATE;

DROP INDEX movement_by_dossier;
CREATE INDEX movement_by_dossier ON movement (dossier_id, seq, at, place_id, holder_id, batch_id);

-- Important originals lie on places for important ones only, and others do not (S12-R2): when they come, when a place is
-- said to be for other ones, and when a box moves. A place lies in three others at most.
CREATE VIEW place_reserved AS
SELECT p.id AS place_id, q.id AS within, r.id AS within_2, s.id AS within_3,
       max(p.important, ifnull(q.important, 0), ifnull(r.important, 0), ifnull(s.important, 0)) AS important
FROM place AS p LEFT JOIN place AS q ON q.id = p.parent_id LEFT JOIN place AS r ON r.id = q.parent_id
LEFT JOIN place AS s ON s.id = r.parent_id;
CREATE INDEX deposit_by_place ON deposit (place_id, grade) WHERE place_id IS NOT NULL;
CREATE TRIGGER deposit_important_apart BEFORE UPDATE OF place_id ON deposit
WHEN NEW.grade = 'important' AND (SELECT important FROM place_reserved WHERE place_id = NEW.place_id) = 0
BEGIN SELECT RAISE(ABORT, 'important-apart'); END;
CREATE TRIGGER deposit_place_for_important BEFORE UPDATE OF place_id ON deposit
WHEN NEW.grade <> 'important' AND (SELECT important FROM place_reserved WHERE place_id = NEW.place_id) = 1
BEGIN SELECT RAISE(ABORT, 'place-for-important'); END;
CREATE TRIGGER place_keeps_important_apart AFTER UPDATE OF important, parent_id ON place
WHEN (NEW.important, NEW.parent_id) IS NOT (OLD.important, OLD.parent_id)
 AND EXISTS (SELECT 1 FROM deposit AS o JOIN place_reserved AS r ON r.place_id = o.place_id
             WHERE o.grade = 'important' AND r.important = 0 AND NEW.id IN (r.place_id, r.within, r.within_2, r.within_3))
BEGIN SELECT RAISE(ABORT, 'important-apart'); END;
CREATE TRIGGER place_for_important_keeps_others_out AFTER UPDATE OF important, parent_id ON place
WHEN (NEW.important, NEW.parent_id) IS NOT (OLD.important, OLD.parent_id)
 AND EXISTS (SELECT 1 FROM deposit AS o JOIN place_reserved AS r ON r.place_id = o.place_id
             WHERE o.grade <> 'important' AND r.important = 1 AND NEW.id IN (r.place_id, r.within, r.within_2, r.within_3))
BEGIN SELECT RAISE(ABORT, 'place-for-important'); END;

-- A ledger of title deeds brings originals that are kept here already, or were: no slip of this archive took them in. The CHECK
-- of batches becomes wider as that of items did (0004_media_of_items.sql).
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, '(''dossiers'', ''loans'')', '(''dossiers'', ''loans'', ''deeds'')')
WHERE type = 'table' AND name = 'batch';
PRAGMA writable_schema = RESET;
ALTER TABLE deposit ADD COLUMN batch_id INTEGER REFERENCES batch;
CREATE INDEX deposit_by_batch ON deposit (batch_id) WHERE batch_id IS NOT NULL;
DROP TRIGGER deposit_begins_entered;
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
DROP TRIGGER deposit_is_fixed;
CREATE TRIGGER deposit_is_fixed BEFORE UPDATE ON deposit
WHEN (NEW.item_id, NEW.bar_code, NEW.grade, NEW.number, NEW.owner, NEW.quantity, NEW.worth, NEW.batch_id)
  IS NOT (OLD.item_id, OLD.bar_code, OLD.grade, OLD.number, OLD.owner, OLD.quantity, OLD.worth, OLD.batch_id)
  OR OLD.standing = 'given-out'
BEGIN SELECT RAISE(ABORT, 'original-is-fixed'); END;
DROP TRIGGER deposit_kept_stays;
CREATE TRIGGER deposit_kept_stays BEFORE DELETE ON deposit
WHEN OLD.standing = 'kept' AND NOT EXISTS (SELECT 1 FROM batch WHERE id = OLD.batch_id AND undone_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'original-is-kept'); END;

PRAGMA user_version = 8;
COMMIT;
