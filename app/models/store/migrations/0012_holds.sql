-- Holds are cases over dossiers, customers and searches; what has served its purpose is sealed (docs/adr/0031).

BEGIN IMMEDIATE;

-- The case of a hold: a line of the archive in the register `hold-case`. Each dossier that it covers has a hold of its own.
ALTER TABLE entry ADD COLUMN case_id INTEGER REFERENCES entry;
CREATE INDEX entry_by_case ON entry (case_id, dossier_id) WHERE case_id IS NOT NULL;

DROP TRIGGER entry_follows_its_like;
CREATE TRIGGER entry_follows_its_like BEFORE INSERT ON entry
WHEN NEW.follows_id IS NOT NULL
 AND ((NEW.register, NEW.dossier_id, NEW.party_id, NEW.place_id, NEW.person_id, NEW.case_id)
      IS NOT (SELECT register, dossier_id, party_id, place_id, person_id, case_id FROM entry
              WHERE id = NEW.follows_id AND act IN ('entered', 'corrected'))
      OR EXISTS (SELECT 1 FROM entry WHERE follows_id = NEW.follows_id)
      OR (NEW.register IN ('hold', 'hold-case', 'sealing') AND NEW.act <> 'closed'))
BEGIN SELECT RAISE(ABORT, 'register-is-kept'); END;

-- Every hold until now becomes a case of its own, placed and lifted by whom and when it was.
DROP TRIGGER entry_is_fixed;
CREATE TEMP TABLE old_hold AS
  SELECT id, (SELECT max(id) FROM main.entry) + row_number() OVER (ORDER BY id) AS case_id
  FROM main.entry WHERE register = 'hold' AND follows_id IS NULL;
INSERT INTO entry (id, register, contents, at, recorded_at, by_person)
  SELECT o.case_id, 'hold-case',
         iif(e.contents = '{}', '{}', json_object('title', json_extract(e.contents, '$.reason'))),
         e.at, e.recorded_at, e.by_person
  FROM temp.old_hold AS o JOIN main.entry AS e ON e.id = o.id ORDER BY o.case_id;
UPDATE entry SET case_id = (SELECT o.case_id FROM temp.old_hold AS o WHERE o.id = ifnull(entry.follows_id, entry.id))
  WHERE register = 'hold';
INSERT INTO entry (register, act, follows_id, reason, at, recorded_at, by_person)
  SELECT 'hold-case', 'closed', case_id, reason, at, recorded_at, by_person
  FROM main.entry WHERE register = 'hold' AND act = 'closed' ORDER BY id;
DROP TABLE temp.old_hold;

-- A line of a case keeps its words until the last of its dossiers is destroyed, as the body of a docket does.
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
-- The rest goes with the dossier or customer that it hangs on.
DROP TRIGGER entry_is_kept;
CREATE TRIGGER entry_is_kept BEFORE DELETE ON entry
WHEN OLD.register IN ('hold', 'deletion-wish') OR (OLD.dossier_id IS NULL AND OLD.party_id IS NULL)
BEGIN SELECT RAISE(ABORT, 'register-is-kept'); END;
CREATE TRIGGER hold_stands_in_a_case BEFORE INSERT ON entry
WHEN (NEW.register = 'hold') <> (NEW.case_id IS NOT NULL)
  OR NEW.register = 'hold' AND NEW.act = 'entered'
     AND NOT EXISTS (SELECT 1 FROM entry AS c WHERE c.id = NEW.case_id AND c.register = 'hold-case' AND c.act = 'entered'
                     AND NOT EXISTS (SELECT 1 FROM entry AS l WHERE l.follows_id = c.id))
BEGIN SELECT RAISE(ABORT, 'register-is-kept'); END;
CREATE TRIGGER hold_case_ends_after_its_holds BEFORE INSERT ON entry
WHEN NEW.register = 'hold-case' AND NEW.act = 'closed'
 AND EXISTS (SELECT 1 FROM held JOIN entry AS h ON h.id = held.entry_id WHERE h.case_id = NEW.follows_id)
BEGIN SELECT RAISE(ABORT, 'register-is-kept'); END;
-- When the last hold of a dossier was lifted; of one that is held still, nothing.
CREATE VIEW hold_lifted AS
  SELECT dossier_id, max(at) AS at FROM entry AS e
  WHERE register = 'hold' AND act = 'closed' AND NOT EXISTS (SELECT 1 FROM held WHERE held.dossier_id = e.dossier_id)
  GROUP BY dossier_id;

-- Sealed: the purpose is served while the law's term runs. `sealed` follows the register, and nothing else sets it.
ALTER TABLE dossier ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0 CHECK (sealed IN (0, 1));
CREATE INDEX dossier_sealed ON dossier (id) WHERE sealed = 1;
CREATE TRIGGER dossier_sealed_once BEFORE INSERT ON entry
WHEN NEW.register = 'sealing' AND NEW.act = 'entered'
 AND (NEW.dossier_id IS NULL OR (SELECT sealed FROM dossier WHERE id = NEW.dossier_id) = 1)
BEGIN SELECT RAISE(ABORT, 'is-sealed'); END;
CREATE TRIGGER dossier_sealed_by_register AFTER INSERT ON entry WHEN NEW.register = 'sealing'
BEGIN UPDATE dossier SET sealed = (NEW.act = 'entered') WHERE id = NEW.dossier_id; END;
CREATE TRIGGER dossier_sealed_by_nothing_else BEFORE UPDATE OF sealed ON dossier
WHEN NEW.sealed <> EXISTS (SELECT 1 FROM entry AS e WHERE e.dossier_id = NEW.id AND e.register = 'sealing' AND e.act = 'entered'
                           AND NOT EXISTS (SELECT 1 FROM entry AS l WHERE l.follows_id = e.id))
BEGIN SELECT RAISE(ABORT, 'is-sealed'); END;
CREATE TRIGGER dossier_destroyed_stays_sealed BEFORE UPDATE OF sealed ON dossier WHEN OLD.state = 'destroyed'
BEGIN SELECT RAISE(ABORT, 'destroyed-stays'); END;
CREATE TRIGGER loan_not_of_the_sealed BEFORE INSERT ON loan
WHEN NEW.returned_at IS NULL AND (SELECT sealed FROM dossier WHERE id = NEW.dossier_id) = 1
BEGIN SELECT RAISE(ABORT, 'is-sealed'); END;
-- A session without the right has a view of its own before this one (`store/scope.py`): all dossiers that are sealed.
CREATE VIEW withheld AS SELECT id AS dossier_id FROM dossier WHERE 0;

PRAGMA user_version = 12;
COMMIT;
