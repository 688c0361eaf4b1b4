-- What came back and was not inspected is found without reading the loans of years.

BEGIN IMMEDIATE;

CREATE INDEX loan_uninspected ON loan (returned_at) WHERE condition = 'not-inspected';

PRAGMA user_version = 3;
COMMIT;
