//! Progress on standard error, when that is a terminal.

use std::fmt::Write;

use indicatif::{HumanCount, ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};
use safar_workbench::wire::Progress;

/// A bar with the rate and the time left.
pub fn bar() -> ProgressBar {
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
    let style = ProgressStyle::with_template("{bar:30} {human_pos}/{human_len}  {rate}  {eta}");
    let style = style.unwrap_or_else(|_| ProgressStyle::default_bar());
    bar.set_style(style.with_key("rate", |state: &ProgressState, text: &mut dyn Write| {
        // A text takes whatever is written.
        let _ = text.write_str(&rate(state.per_sec()));
    }));
    bar
}

/// How many in a second, as whole ones.
fn rate(per_second: f64) -> String {
    format!("{}/s", HumanCount(per_second.round() as u64))
}

/// Shows how far something has come.
pub fn show(bar: &ProgressBar, progress: Progress) {
    bar.set_length(progress.total);
    bar.set_position(progress.done);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_told_in_whole_customers() {
        assert_eq!([rate(8099.4978), rate(0.4)], ["8,099/s", "0/s"]);
    }
}
