//! The desktop shell: one window, and commands that translate to the workbench.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
mod desk;
mod webview;

use std::{path::PathBuf, process::ExitCode};

use desk::Desk;

fn main() -> ExitCode {
    webview::choose_renderer();
    webview::set_text_as_measured();
    let file = std::env::args_os().nth(1).map(PathBuf::from);
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_clipboard_manager::init())
        .plugin(tauri_plugin_dialog::init())
        .manage(Desk::open(file))
        .invoke_handler(tauri::generate_handler![
            commands::at_start,
            commands::settings,
            commands::set_settings,
            commands::library,
            commands::create,
            commands::open,
            commands::rename,
            commands::duplicate,
            commands::remove,
            commands::restore,
            commands::edit,
            commands::undo,
            commands::redo,
            commands::may_connect,
            commands::copy,
            commands::paste,
            commands::simulate,
            commands::cancel,
            commands::hide_figures,
            commands::export_png,
            commands::export_json,
            commands::import_json,
        ])
        .run(tauri::tauri_build_context!());
    match app {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Safar could not open its window: {error}");
            ExitCode::FAILURE
        }
    }
}
