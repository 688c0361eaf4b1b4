-- The room at any moment: the last movement of every dossier by then is read from this index alone, in its order.

BEGIN IMMEDIATE;

DROP INDEX movement_by_dossier;
CREATE INDEX movement_by_dossier ON movement (dossier_id, seq, at, place_id, holder_id, batch_id);

PRAGMA user_version = 8;
COMMIT;
