-- What the appraisal keeps is not destroyed. Words about a dossier go with it from every list on which it ever stood.
BEGIN IMMEDIATE;

CREATE TRIGGER kept_by_appraisal BEFORE UPDATE OF finding ON docket_line
WHEN NEW.finding = 'destroyed' AND OLD.finding IN ('keep', 'hand-over')
BEGIN SELECT RAISE(ABORT, 'kept-by-appraisal'); END;

DROP TRIGGER docket_is_fixed;
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

PRAGMA user_version = 15;
COMMIT;
