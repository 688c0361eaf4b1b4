BEGIN IMMEDIATE;

-- Contracts are numbered after their dossier (S13-R15). A number is given out once, also when its item is gone.
ALTER TABLE item ADD COLUMN number TEXT NOT NULL DEFAULT '';
CREATE UNIQUE INDEX item_number_once ON item (number) WHERE number <> '';
ALTER TABLE dossier ADD COLUMN contracts INTEGER NOT NULL DEFAULT 0;
CREATE TRIGGER dossier_contracts_only_grow BEFORE UPDATE OF contracts ON dossier WHEN NEW.contracts < OLD.contracts
BEGIN SELECT RAISE(ABORT, 'serial-only-grows'); END;
CREATE TRIGGER item_number_is_fixed BEFORE UPDATE OF number ON item
WHEN OLD.number <> '' AND NEW.number <> OLD.number
BEGIN SELECT RAISE(ABORT, 'code-is-fixed'); END;

-- Whose identity document runs out soon is asked every morning (S14-R4).
CREATE INDEX identification_by_validity ON identification (valid_until) WHERE valid_until IS NOT NULL;
CREATE INDEX dossier_by_validity ON dossier (json_extract(fields, '$."证件有效期至"'))
  WHERE json_extract(fields, '$."证件有效期至"') IS NOT NULL;

PRAGMA user_version = 3;
COMMIT;
