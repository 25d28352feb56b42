//! What WebKitGTK has to be told before the window opens, so that it is not blank and its text lies where it was measured.

/// Starts this program anew with `WEBKIT_DISABLE_DMABUF_RENDERER=1` where that is needed, and returns otherwise.
///
/// WebKitGTK hands pictures to the screen as DMA buffers. With NVIDIA's own driver, or with no graphics device
/// at all, the window can stay blank. What the user has set is left alone.
pub fn choose_renderer() {
    #[cfg(target_os = "linux")]
    linux::choose_renderer();
}

/// Sets text with the widths that its font gives it.
///
/// WebKitGTK otherwise moves letters to whole pixels where a screen has one pixel for each of the page's: text
/// comes up to a tenth wider than it was measured, and its letters stand apart.
pub fn set_text_as_measured() {
    #[cfg(target_os = "linux")]
    linux::set_text_as_measured();
}

#[cfg(target_os = "linux")]
mod linux {
    use std::os::unix::process::CommandExt;
    use std::path::Path;
    use std::process::Command;

    use gtk::prelude::GtkSettingsExt;

    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

    pub fn choose_renderer() {
        if std::env::var_os(SWITCH).is_some() || !buffers_fail() {
            return;
        }
        // A process cannot safely change its own environment once libraries may read it, so it replaces itself:
        // the same process id, the same arguments, one variable more.
        let Ok(program) = std::env::current_exe() else { return };
        let error = Command::new(program).args(std::env::args_os().skip(1)).env(SWITCH, "1").exec();
        eprintln!("Safar goes on with WebKit's own choice of renderer: {error}");
    }

    pub fn set_text_as_measured() {
        // Without a display there are no settings; that there is none is said when the window is opened.
        let settings = gtk::init().ok().and_then(|()| gtk::Settings::default());
        if let Some(settings) = settings {
            settings.set_gtk_xft_hinting(0);
        }
    }

    fn buffers_fail() -> bool {
        Path::new("/proc/driver/nvidia/version").exists() || !Path::new("/dev/dri").exists()
    }
}
