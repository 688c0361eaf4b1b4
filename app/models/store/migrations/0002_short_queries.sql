-- One and two characters are looked up as the beginning of a gram: the index keeps those beginnings itself, and the program
-- gives it one gram a character where it gave three. `migrating` fills it again from dossier_text.
BEGIN IMMEDIATE;
DROP TABLE dossier_gram;
CREATE VIRTUAL TABLE dossier_gram USING fts5 (
  grams, content = '', detail = column, prefix = '1 2', tokenize = "ascii tokenchars '-./()~_'"
);
INSERT INTO dossier_gram (dossier_gram, rank) VALUES ('secure-delete', 1);
INSERT INTO dossier_gram (dossier_gram, rank) VALUES ('hashsize', 16777216);
PRAGMA user_version = 2;
COMMIT;
