//! Bakes the interface, its permissions and the icons into the shell, and again when any of them changes.

use tauri_build::{AppManifest, Attributes, CodegenContext};

/// Every command of the shell. One that is missing here exists for no window; `capabilities/main.json`
/// then says which window may call it.
const COMMANDS: &[&str] = &[
    "at_start",
    "settings",
    "set_settings",
    "library",
    "create",
    "open",
    "rename",
    "duplicate",
    "remove",
    "restore",
    "edit",
    "undo",
    "redo",
    "may_connect",
    "copy",
    "paste",
    "keep_image_files",
    "keep_clipboard_image",
    "image",
    "simulate",
    "keep_run",
    "weigh",
    "customers_file",
    "runs",
    "show_run",
    "cancel",
    "hide_figures",
    "export_png",
    "export_json",
    "import_json",
];

fn main() {
    let manifest = AppManifest::new().commands(COMMANDS);
    let attributes = Attributes::new().app_manifest(manifest).codegen(CodegenContext::new());
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo:warning=The interface must be built before the shell: `cargo xtask setup` does it.");
        println!("cargo:error={error:#}");
    }
}
