//! What the window may ask of the shell: each command translates to one act of the workbench. Each is
//! also listed in `build.rs` and in `capabilities/main.json`.
//!
//! Commands wait for the disk, so all of them run beside the window's own thread.

use std::path::{Path, PathBuf};

use safar_model::{
    edit::Edit,
    record::node::Place,
    value::id::{Id, Port},
};
use safar_simulator::RunOptions;
use safar_workbench::{
    Trouble, Workbench,
    exporting::{Format, Picture},
    wire::{
        Changed, ConnectionAnswer, CustomersFile, KeptImages, KeptRun, LibraryEntry, Opened, Progress, Ran,
        RunSummary, Settings, Setup, TroubleReport,
    },
};
use tauri::{
    AppHandle, State,
    ipc::{Channel, Response},
};
use tauri_plugin_clipboard_manager::ClipboardExt;

use crate::desk::Desk;

type Answer<T> = Result<T, TroubleReport>;

/// Lets the workbench act, and puts what goes wrong into the person's words.
fn ask<T>(desk: &Desk, act: impl FnOnce(&Workbench) -> Result<T, Trouble>) -> Answer<T> {
    desk.workbench().and_then(act).map_err(|trouble| trouble.report(desk.words()))
}

#[tauri::command(async)]
pub fn at_start(desk: State<'_, Desk>) -> Answer<Option<Opened>> {
    ask(&desk, |_| desk.at_start())
}

#[tauri::command(async)]
pub fn settings(desk: State<'_, Desk>) -> Answer<Settings> {
    ask(&desk, Workbench::settings)
}

#[tauri::command(async)]
pub fn set_settings(desk: State<'_, Desk>, settings: Settings) -> Answer<()> {
    ask(&desk, |workbench| workbench.set_settings(&settings))
}

#[tauri::command(async)]
pub fn library(desk: State<'_, Desk>) -> Answer<Vec<LibraryEntry>> {
    ask(&desk, Workbench::library)
}

#[tauri::command(async)]
pub fn create(
    desk: State<'_, Desk>,
    template: String,
    language: String,
    title: Option<String>,
) -> Answer<Opened> {
    ask(&desk, |workbench| workbench.create(&template, &language, title.as_deref()))
}

#[tauri::command(async)]
pub fn open(desk: State<'_, Desk>, journey: Id) -> Answer<Opened> {
    ask(&desk, |workbench| workbench.open(&journey))
}

#[tauri::command(async)]
pub fn rename(desk: State<'_, Desk>, journey: Id, title: String) -> Answer<()> {
    ask(&desk, |workbench| workbench.rename(&journey, title))
}

#[tauri::command(async)]
pub fn duplicate(desk: State<'_, Desk>, journey: Id) -> Answer<LibraryEntry> {
    ask(&desk, |workbench| workbench.duplicate(&journey))
}

#[tauri::command(async)]
pub fn remove(desk: State<'_, Desk>, journey: Id) -> Answer<()> {
    ask(&desk, |workbench| workbench.remove(&journey))
}

#[tauri::command(async)]
pub fn restore(desk: State<'_, Desk>, journey: Id) -> Answer<()> {
    ask(&desk, |workbench| workbench.restore(&journey))
}

#[tauri::command(async)]
pub fn edit(desk: State<'_, Desk>, journey: Id, revision: u64, edit: Edit) -> Answer<Changed> {
    ask(&desk, |workbench| workbench.edit(&journey, revision, edit))
}

#[tauri::command(async)]
pub fn undo(desk: State<'_, Desk>, journey: Id, revision: u64) -> Answer<Changed> {
    ask(&desk, |workbench| workbench.undo(&journey, revision))
}

#[tauri::command(async)]
pub fn redo(desk: State<'_, Desk>, journey: Id, revision: u64) -> Answer<Changed> {
    ask(&desk, |workbench| workbench.redo(&journey, revision))
}

#[tauri::command(async)]
pub fn may_connect(
    desk: State<'_, Desk>,
    journey: Id,
    from: Id,
    port: Port,
    connector: Option<Id>,
) -> Answer<Vec<ConnectionAnswer>> {
    ask(&desk, |workbench| workbench.may_connect(&journey, &from, &port, connector.as_ref()))
}

#[tauri::command(async)]
pub fn copy(desk: State<'_, Desk>, journey: Id, ids: Vec<Id>) -> Answer<String> {
    ask(&desk, |workbench| workbench.copy(&journey, &ids))
}

#[tauri::command(async)]
pub fn paste(desk: State<'_, Desk>, journey: Id, revision: u64, text: String, at: Place) -> Answer<Changed> {
    ask(&desk, |workbench| workbench.paste(&journey, revision, &text, at))
}

#[tauri::command(async)]
pub fn keep_image_files(desk: State<'_, Desk>, paths: Vec<PathBuf>) -> Answer<KeptImages> {
    ask(&desk, |workbench| workbench.keep_image_files(&paths))
}

/// Brings the picture on the clipboard into the library; where there is none, nothing.
#[tauri::command(async)]
pub fn keep_clipboard_image(app: AppHandle, desk: State<'_, Desk>) -> Answer<KeptImages> {
    // The clipboard has no codes: whatever it refuses is no picture.
    let Ok(picture) = app.clipboard().read_image() else { return Ok(KeptImages::default()) };
    let (width, height) = (picture.width(), picture.height());
    ask(&desk, |workbench| workbench.keep_pixels(width, height, picture.rgba().to_vec()))
}

/// The bytes of a picture, as they are; none where the library does not have it.
#[tauri::command(async)]
pub fn image(desk: State<'_, Desk>, hash: String) -> Answer<Response> {
    ask(&desk, |workbench| Ok(Response::new(workbench.image(&hash)?.unwrap_or_default())))
}

#[tauri::command(async)]
pub fn simulate(
    desk: State<'_, Desk>,
    journey: Id,
    setup: Setup,
    progress: Channel<Progress>,
) -> Answer<Ran> {
    ask(&desk, |workbench| workbench.simulate(&journey, &RunOptions::default(), &setup, &telling(progress)))
}

#[tauri::command(async)]
pub fn keep_run(desk: State<'_, Desk>, journey: Id) -> Answer<Option<RunSummary>> {
    ask(&desk, |workbench| workbench.keep_run(&journey))
}

#[tauri::command(async)]
pub fn weigh(
    desk: State<'_, Desk>,
    journey: Id,
    run: i64,
    progress: Channel<Progress>,
) -> Answer<RunSummary> {
    ask(&desk, |workbench| workbench.weigh(&journey, run, &telling(progress)))
}

/// Tells the window how far something has come. Its end is not told: the answer comes at once, and would wait in
/// the window until that had been drawn.
fn telling(progress: Channel<Progress>) -> impl Fn(Progress) {
    move |at| {
        if at.done < at.total {
            // A window that has gone away hears nothing; what is done is kept all the same.
            drop(progress.send(at));
        }
    }
}

#[tauri::command(async)]
pub fn customers_file(desk: State<'_, Desk>, journey: Id, path: PathBuf) -> Answer<CustomersFile> {
    ask(&desk, |workbench| workbench.customers_file(&journey, &path))
}

#[tauri::command(async)]
pub fn runs(desk: State<'_, Desk>, journey: Id) -> Answer<Vec<KeptRun>> {
    ask(&desk, |workbench| workbench.runs(&journey))
}

#[tauri::command(async)]
pub fn show_run(desk: State<'_, Desk>, journey: Id, run: i64) -> Answer<Ran> {
    ask(&desk, |workbench| workbench.show_run(&journey, run))
}

#[tauri::command(async)]
pub fn cancel(desk: State<'_, Desk>) -> Answer<()> {
    ask(&desk, |workbench| {
        workbench.cancel();
        Ok(())
    })
}

#[tauri::command(async)]
pub fn hide_figures(desk: State<'_, Desk>, journey: Id) -> Answer<Ran> {
    ask(&desk, |workbench| workbench.hide_figures(&journey))
}

#[tauri::command(async)]
pub fn export_png(desk: State<'_, Desk>, journey: Id, path: PathBuf, scale: f64) -> Answer<Vec<String>> {
    let picture = Picture { scale, ..Picture::default() };
    export(&desk, &journey, &path, Format::Png, &picture)
}

#[tauri::command(async)]
pub fn export_json(desk: State<'_, Desk>, journey: Id, path: PathBuf) -> Answer<Vec<String>> {
    export(&desk, &journey, &path, Format::Json, &Picture::default())
}

/// Writes a journey to a file, and says what to know of it in the person's language.
fn export(
    desk: &State<'_, Desk>,
    journey: &Id,
    path: &Path,
    format: Format,
    picture: &Picture,
) -> Answer<Vec<String>> {
    ask(desk, |workbench| {
        let notices = workbench.export(journey, path, format, picture)?;
        Ok(notices.iter().map(|notice| workbench.words().sentence(notice)).collect())
    })
}

#[tauri::command(async)]
pub fn import_json(desk: State<'_, Desk>, path: PathBuf) -> Answer<Opened> {
    ask(&desk, |workbench| workbench.import(&path))
}
