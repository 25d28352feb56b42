-- How a run was asked for beside what its journey says, and how it differs from the run it is held against.
ALTER TABLE run ADD COLUMN setup TEXT NOT NULL DEFAULT '{}'; -- as JSON
ALTER TABLE run ADD COLUMN change TEXT;                      -- as JSON
