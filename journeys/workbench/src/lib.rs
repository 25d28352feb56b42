//! Every act of a person, once: open, change, undo, simulate, replay, import and export.
