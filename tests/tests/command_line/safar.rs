//! The built `safar`, run in a folder of the test's own.

use std::{
    collections::BTreeMap,
    fs,
    os::unix::{
        fs::{MetadataExt, PermissionsExt},
        process::CommandExt,
    },
    path::{Path, PathBuf},
    process::{Command, Output},
};

use safar_tests::command_line_binary;
use tempfile::TempDir;

/// The languages of sentences, and a letter range that only their scripts have.
const LANGUAGES: [(&str, std::ops::RangeInclusive<char>); 4] =
    [("en", 'a'..='z'), ("fa", '\u{600}'..='\u{6FF}'), ("ar", '\u{600}'..='\u{6FF}'), ("ru", 'а'..='я')];

/// A shipped sample and the log that its figures are counted from.
pub const SAMPLE: &str = include_str!("../../../journeys/library/samples/online-shop.en.safar.json");
pub const LOG: &[u8] = include_bytes!("../../../journeys/library/samples/shop-events.csv.gz");

/// A folder with files, and `safar` in it.
pub struct Desk {
    folder: TempDir,
    /// The copy of `safar` that nobody runs, where the tests run as root.
    nobodys: Option<TempDir>,
}

/// What a call of `safar` gave.
#[derive(Debug)]
pub struct Answer {
    pub status: Option<i32>,
    pub out: String,
    pub err: String,
}

/// Every file below a folder and its bytes; a folder has none.
pub type Files = BTreeMap<PathBuf, Option<Vec<u8>>>;

impl Desk {
    pub fn new() -> Self {
        let folder = open_folder();
        Self { folder, nobodys: None }
    }

    /// A desk with the shipped sample on it as `map.safar.json`.
    pub fn with_sample() -> Self {
        let desk = Self::new();
        desk.put("map.safar.json", SAMPLE);
        desk
    }

    /// Whoever runs the tests as root may read and write everything; nobody may not. From here on `safar`
    /// runs as nobody, where the tests run as root.
    pub fn with_nobody(mut self) -> Self {
        if fs::metadata(self.folder.path()).expect("a folder").uid() == 0 {
            // Nobody may not come to where programs are built, and so gets a copy.
            let copy = open_folder();
            fs::copy(built(), copy.path().join("safar")).expect("a copy");
            self.nobodys = Some(copy);
        }
        self
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn put(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.path(name), bytes).expect("a file");
    }

    pub fn text(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    pub fn forbid(&self, name: &str, mode: u32) {
        fs::set_permissions(self.path(name), fs::Permissions::from_mode(mode)).expect("rights");
    }

    /// Runs `safar`. The person's own library and language are out of its sight.
    pub fn safar(&self, arguments: &[&str]) -> Answer {
        let output = self.command(arguments).output().expect("safar starts");
        Answer::of(output)
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let program = self.nobodys.as_ref().map_or_else(built, |copy| copy.path().join("safar"));
        let mut command = Command::new(program);
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .env_clear()
            .env("HOME", self.path("home"))
            .env("LANG", "en_US.UTF-8");
        if self.nobodys.is_some() {
            command.uid(65_534).gid(65_534);
        }
        command
    }

    /// Calls `safar` in every language: each time it ends with 2 and one sentence in that language, says
    /// nothing else, and leaves every file as it was. Gives the English sentence.
    #[track_caller]
    pub fn refused(&self, arguments: &[&str]) -> String {
        let before = self.files();
        let mut sentences: Vec<String> = Vec::new();
        for (language, script) in LANGUAGES {
            let answer = self.safar(&[&["--lang", language], arguments].concat());
            assert_eq!(answer.status, Some(2), "{language}: {answer:?}");
            assert_eq!(answer.out, "", "{language}: {answer:?}");
            let sentence = answer.one_sentence();
            assert!(sentence.chars().any(|letter| script.contains(&letter)), "not {language}: {sentence}");
            assert!(!sentences.contains(&sentence), "not of its own in {language}: {sentence}");
            sentences.push(sentence);
            assert!(self.files() == before, "{language}: {arguments:?} has changed a file");
        }
        sentences.swap_remove(0)
    }

    /// Every file on the desk.
    pub fn files(&self) -> Files {
        let mut files = Files::new();
        gather(self.folder.path(), &mut files);
        files
    }
}

/// A folder into which a program that runs as nobody may come, too.
fn open_folder() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).expect("a folder of ours");
    folder
}

fn built() -> PathBuf {
    command_line_binary().expect("safar is built")
}

fn gather(folder: &Path, files: &mut Files) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            gather(&path, files);
            files.insert(path, None);
        } else {
            let bytes = fs::read(&path).expect("a file");
            files.insert(path, Some(bytes));
        }
    }
}

impl Answer {
    fn of(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("text");
        Self { status: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }

    /// The answer of a call that went well and had nothing to remark.
    #[track_caller]
    pub fn well(self) -> String {
        assert_eq!((self.status, self.err.as_str()), (Some(0), ""), "{}", self.out);
        self.out
    }

    /// The one sentence that was said: what is wrong and where, a colon, and what to do.
    #[track_caller]
    pub fn one_sentence(&self) -> String {
        let said = plain(&self.err);
        let sentence = said.strip_suffix('\n').unwrap_or_else(|| panic!("no end of line: {said:?}"));
        assert!(!sentence.contains('\n'), "more than one sentence: {said}");
        assert!(sentence.ends_with('.') && sentence.contains(": "), "no sentence: {said}");
        for raw in ["code-", "reason-", "Error", "panicked", "{$", "RUST_"] {
            assert!(!sentence.contains(raw), "{raw} in: {said}");
        }
        sentence.to_owned()
    }
}

/// A text without the marks that keep names of another direction apart.
pub fn plain(text: &str) -> String {
    text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")
}
