-- Pictures with their size, and which journey has ever named which. No version before has kept any.
DROP TABLE image;

CREATE TABLE image (
    hash   TEXT PRIMARY KEY NOT NULL,     -- SHA-256 of the bytes
    media  TEXT NOT NULL,                 -- image/png and the like
    width  INTEGER NOT NULL,              -- in pixels
    height INTEGER NOT NULL,
    bytes  BLOB NOT NULL,
    kept   INTEGER NOT NULL               -- when it was put into the library last
) STRICT;

-- What a record has once named, the journal names for as long as the journey is there: so it suffices to note
-- each name when it comes, and nothing has to be searched for names.
CREATE TABLE image_named (
    hash    TEXT NOT NULL,
    journey TEXT NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
    PRIMARY KEY (hash, journey)
) STRICT, WITHOUT ROWID;

CREATE INDEX image_named_by_journey ON image_named (journey);

-- Files from elsewhere may have brought names of pictures that nobody has had so far.
INSERT OR IGNORE INTO image_named (hash, journey)
    SELECT part.value, record.journey FROM record, json_tree(record.json) AS part
    WHERE json_valid(record.json) AND part.key IN ('image', 'picture') AND part.type = 'text';

INSERT OR IGNORE INTO image_named (hash, journey)
    SELECT part.value, step.journey FROM step, json_tree(step.forward) AS part
    WHERE step.act = 'do' AND json_valid(step.forward)
        AND part.key IN ('image', 'picture') AND part.type = 'text';
