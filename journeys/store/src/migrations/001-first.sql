-- The first library: journeys as records, the journal of their changes, and what hangs on them.
-- Times are milliseconds since 1970 began, in UTC.

CREATE TABLE journey (
    id       TEXT PRIMARY KEY NOT NULL,
    revision INTEGER NOT NULL,            -- how many steps the journal of this journey has
    undo     INTEGER,                     -- the step that an undo takes back
    redo     INTEGER,                     -- the undoing step that a redo takes back
    created  INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    removed  INTEGER                      -- when it was put in the bin
) STRICT;

-- A journey as it is now: a row for each record.
CREATE TABLE record (
    journey TEXT NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
    id      TEXT NOT NULL,                -- empty for the scenario, which has none
    kind    TEXT NOT NULL,
    json    TEXT NOT NULL,
    PRIMARY KEY (journey, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX record_by_kind ON record (journey, kind);

-- The journal: every step that a journey has taken, in order. Rows are added, never changed.
CREATE TABLE step (
    journey  TEXT NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
    revision INTEGER NOT NULL,            -- the journey's revision after this step
    act      TEXT NOT NULL CHECK (act IN ('do', 'undo', 'redo')),
    of       INTEGER,                     -- for undo and redo: the step with act 'do' that it is about
    below    INTEGER,                     -- what lay under this step on its stack before it
    forward  TEXT,                        -- for 'do': the change
    backward TEXT,                        -- for 'do': its inverse
    at       INTEGER NOT NULL,
    PRIMARY KEY (journey, revision),
    CHECK ((act = 'do') = (of IS NULL)),
    CHECK ((act = 'do') = (forward IS NOT NULL AND backward IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- A journey as it was when somebody gave that a name.
CREATE TABLE snapshot (
    id       INTEGER PRIMARY KEY,
    journey  TEXT NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
    name     TEXT NOT NULL,
    revision INTEGER NOT NULL,
    body     TEXT NOT NULL,               -- the journey as a file of the Safar format
    at       INTEGER NOT NULL
) STRICT;

CREATE INDEX snapshot_by_journey ON snapshot (journey);

-- The result of a simulation, with the journey that it ran on.
CREATE TABLE run (
    id        INTEGER PRIMARY KEY,
    journey   TEXT NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
    revision  INTEGER NOT NULL,
    map       TEXT NOT NULL,              -- the journey as a file of the Safar format
    result    TEXT NOT NULL,
    seed      INTEGER NOT NULL,
    customers INTEGER NOT NULL,
    at        INTEGER NOT NULL
) STRICT;

CREATE INDEX run_by_journey ON run (journey);

-- Customers of a run that were kept to be looked at.
CREATE TABLE kept_customer (
    run         INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    replication INTEGER NOT NULL,
    customer    INTEGER NOT NULL,
    trace       TEXT NOT NULL,
    PRIMARY KEY (run, replication, customer)
) STRICT, WITHOUT ROWID;

CREATE TABLE image (
    hash  TEXT PRIMARY KEY NOT NULL,      -- of the bytes
    media TEXT NOT NULL,                  -- image/png and the like
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE setting (
    name  TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
