-- The care of the room: findings that only evidence closes, and one reading of the climate for each half of a day.

BEGIN IMMEDIATE;

CREATE INDEX entry_by_place ON entry (place_id, register, at) WHERE place_id IS NOT NULL;

CREATE TRIGGER finding_is_answered BEFORE INSERT ON entry
WHEN NEW.register = 'finding' AND NEW.act IN ('entered', 'corrected')
 AND (NEW.due_on IS NULL
      OR trim(ifnull(json_extract(NEW.contents, '$.measure'), '')) = ''
      OR NOT EXISTS (SELECT 1 FROM person WHERE id = json_extract(NEW.contents, '$.responsible_id')))
BEGIN SELECT RAISE(ABORT, 'finding-answered'); END;

CREATE TRIGGER finding_closes_with_evidence BEFORE INSERT ON entry
WHEN NEW.register = 'finding' AND NEW.act = 'closed' AND trim(NEW.reason) = ''
BEGIN SELECT RAISE(ABORT, 'evidence-stated'); END;

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

CREATE TRIGGER reading_of_a_watched_room BEFORE INSERT ON entry
WHEN NEW.register = 'climate' AND NEW.act = 'entered'
 AND NOT EXISTS (
  SELECT 1 FROM entry AS e WHERE e.register = 'climate-room' AND e.place_id = NEW.place_id
     AND NOT EXISTS (SELECT 1 FROM entry AS l WHERE l.follows_id = e.id) AND e.act IN ('entered', 'corrected'))
BEGIN SELECT RAISE(ABORT, 'room-watched'); END;

PRAGMA user_version = 13;
COMMIT;
