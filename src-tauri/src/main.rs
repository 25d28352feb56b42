//! The desktop shell: one window, and commands that translate to the workbench.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
mod desk;
mod webview;

use std::{path::PathBuf, process::ExitCode};

use clap::Parser;
use desk::Desk;

/// Safar, a designer for customer journeys.
#[derive(Parser)]
#[command(name = "safar-desktop", version)]
struct Arguments {
    /// A journey to open: a .safar.json file, or a PNG that Safar has made.
    file: Option<PathBuf>,
    /// Another library than the one in your data folder; SAFAR_LIBRARY names one as well.
    #[arg(long, value_name = "PATH")]
    library: Option<PathBuf>,
}

fn main() -> ExitCode {
    let Arguments { file, library } = Arguments::parse();
    webview::choose_renderer();
    webview::set_text_as_measured();
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_clipboard_manager::init())
        .plugin(tauri_plugin_dialog::init())
        .manage(Desk::new(file, library))
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
            commands::keep_image_files,
            commands::keep_clipboard_image,
            commands::image,
            commands::simulate,
            commands::runs,
            commands::keep_run,
            commands::weigh,
            commands::customers_file,
            commands::show_run,
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
