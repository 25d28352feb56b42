//! What the window may ask of the shell. Each command is also listed in `build.rs` and in `capabilities/main.json`.

use serde::Serialize;

/// Which program this is, for the window that asks.
#[derive(Debug, Clone, Serialize)]
pub struct About {
    /// The program's name.
    name: &'static str,
    /// Its version, as in `0.1.0`.
    version: &'static str,
}

/// Says which program this is.
#[tauri::command]
pub fn about() -> About {
    About { name: "Safar", version: env!("CARGO_PKG_VERSION") }
}
