-- An item is also kept on a tape or a magnetic disk (S04-R11). The CHECK alone becomes wider: no row is touched, so its text is
-- changed where SQLite keeps it (as its documentation of ALTER TABLE says), which leaves indexes, triggers and the rows that
-- hang on an item as they are. The index that is made and dropped again makes every connection read the schema anew.

BEGIN IMMEDIATE;

PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace(sql, '(''paper'', ''electronic'', ''disc'')', '(''paper'', ''electronic'', ''disc'', ''tape'', ''magnetic-disk'')')
WHERE type = 'table' AND name = 'item';
PRAGMA writable_schema = RESET;
CREATE INDEX item_by_medium ON item (medium);
DROP INDEX item_by_medium;

PRAGMA user_version = 4;
COMMIT;
