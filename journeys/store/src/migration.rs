//! The steps by which a library of any earlier version becomes one of today's.
//!
//! A step that has been released is never edited: a change of the tables is a new step.

use rusqlite_migration::{M, Migrations};

const STEPS: &[M<'static>] = &[M::up(FIRST)];

/// The steps, each carried out in a transaction of its own.
pub const MIGRATIONS: Migrations<'static> = Migrations::from_slice(STEPS);

/// The version that the last step leads to.
pub const NEWEST: i64 = STEPS.len() as i64;

const FIRST: &str = "
CREATE TABLE journey (
    id       TEXT PRIMARY KEY,
    title    TEXT NOT NULL,
    language TEXT NOT NULL,
    nodes    INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    created  INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    removed  INTEGER
) STRICT;

-- One row a record; the scenario, which has no id, stands under the empty one.
CREATE TABLE record (
    journey TEXT NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
    id      TEXT NOT NULL,
    kind    TEXT NOT NULL,
    body    TEXT NOT NULL,
    PRIMARY KEY (journey, id)
) STRICT, WITHOUT ROWID;

-- Every change that ever was, never shortened. 'done' steps can be taken back, 'undone' ones done
-- again; a new change makes the undone ones 'dropped'.
CREATE TABLE journal (
    journey  TEXT NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
    number   INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    state    TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped')),
    forward  TEXT NOT NULL,
    backward TEXT NOT NULL,
    PRIMARY KEY (journey, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE snapshot (
    id       INTEGER PRIMARY KEY,
    journey  TEXT NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
    name     TEXT NOT NULL,
    at       INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    body     TEXT NOT NULL
) STRICT;

CREATE TABLE run (
    id        INTEGER PRIMARY KEY,
    journey   TEXT NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
    at        INTEGER NOT NULL,
    revision  INTEGER NOT NULL,
    seed      INTEGER NOT NULL,
    customers INTEGER NOT NULL,
    map       TEXT NOT NULL,
    result    TEXT NOT NULL
) STRICT;
CREATE INDEX run_of_journey ON run (journey, id);

CREATE TABLE kept_customer (
    run      INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    customer INTEGER NOT NULL,
    trace    TEXT NOT NULL,
    PRIMARY KEY (run, customer)
) STRICT, WITHOUT ROWID;

CREATE TABLE image (
    hash  TEXT PRIMARY KEY,
    media TEXT NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
";
