//! The desktop shell: one window, and commands that translate to the workbench.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
mod webview;

use std::process::ExitCode;

fn main() -> ExitCode {
    webview::choose_renderer();
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(tauri::generate_handler![commands::about])
        .run(tauri::tauri_build_context!());
    match app {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Safar could not open its window: {error}");
            ExitCode::FAILURE
        }
    }
}
