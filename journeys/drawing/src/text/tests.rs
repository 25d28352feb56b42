//! What a person may type, and how it is set.

use proptest::prelude::*;

use super::*;

const TITLE: Lettering = Lettering { size: 12.5, weight: 600 };
const SECOND: Lettering = Lettering { size: 12.0, weight: 400 };

fn room(width: f64, lines: usize) -> Room {
    Room { width, lines, right_to_left: false }
}

fn texts(block: &Block) -> Vec<String> {
    block.lines.iter().map(|line| line.pieces.iter().map(|piece| piece.text.as_str()).collect()).collect()
}

#[test]
fn words_fill_lines_and_what_is_too_much_ends_in_an_ellipsis() {
    let mut setter = Typesetter::default();
    let title = Rich::plain("Must create an account before checkout, really");
    assert_eq!(
        texts(&setter.set(&title, TITLE, room(146.0, 3))),
        ["Must create an account", "before checkout, really"]
    );
    assert_eq!(texts(&setter.set(&title, TITLE, room(146.0, 1))), ["Must create an accou…"]);
    assert_eq!(texts(&setter.set(&title, TITLE, room(90.0, 2))), ["Must create an", "account bef…"]);
    assert_eq!(
        texts(&setter.set(&Rich::plain("one\n\ntwo\nthree"), TITLE, room(90.0, 3))),
        ["one", "", "two…"]
    );
}

#[test]
fn lines_are_as_wide_as_the_shaper_says_in_every_script() {
    let mut setter = Typesetter::default();
    let mut shaper = Shaper::new();
    for text in [
        "Sees social ad, AVATAR To. Yes",
        "Увидел рекламу в соцсетях",
        "تبلیغ را می‌بیند و سبد خرید را رها می‌کند",
        "يرى الإعلان ثم يترك السلة",
        "سبد با SMS و 10 درصد",
    ] {
        let rich = Rich::plain(text);
        let block = setter.set(&rich, TITLE, room(1000.0, 1));
        let right_to_left = runs_right_to_left(text) == Some(true);
        let whole = shaper.line(&rich, TITLE, right_to_left);
        assert_eq!(texts(&block), [text]);
        assert!(
            (block.width() - whole.w).abs() < 0.005 * whole.w,
            "{text}: {} and {}",
            block.width(),
            whole.w
        );
    }
}

#[test]
fn letters_come_from_the_bundled_fonts_and_none_is_missing() {
    let mut shaper = Shaper::new();
    for text in [
        "Sees “social” ad · ≈ 46 % − 3",
        "Увидел рекламу",
        "تبلیغ را می‌بیند «سبد» ۳۷٪ ٫",
        "يرى الإعلان ١٢٪",
        "ماشه SMS",
    ] {
        let line = |right_to_left| TextLineOf { text, right_to_left }.line();
        for line in [line(false), line(true)] {
            let missing =
                shaper.glyphs(&line).iter().flat_map(|run| run.glyphs.clone()).any(|(glyph, ..)| glyph == 0);
            assert!(!missing, "{text}");
        }
    }
}

struct TextLineOf<'a> {
    text: &'a str,
    right_to_left: bool,
}

impl TextLineOf<'_> {
    fn line(&self) -> crate::display::TextLine {
        crate::display::TextLine {
            text: self.text.to_owned(),
            x: 0.0,
            y: 0.0,
            w: 0.0,
            size: 12.0,
            weight: 400,
            italic: false,
            underlined: false,
            right_to_left: self.right_to_left,
            ink: crate::ink::Plain::Text.into(),
        }
    }
}

#[test]
fn figures_are_pieces_of_their_own_where_the_eye_reads_them() {
    let mut setter = Typesetter::default();
    let (hits, leave) = (figure("37 %", Mark::Recorded), figure("≈ 21 %", Mark::Assumed));
    let english = Rich::sentence(&format!("hits {hits}, of them {leave} leave"));
    let line = &setter.set(&english, SECOND, room(400.0, 1)).lines[0];
    let marks: Vec<Mark> = line.pieces.iter().map(|piece| piece.mark).collect();
    assert_eq!(marks, [Mark::Plain, Mark::Recorded, Mark::Plain, Mark::Assumed, Mark::Plain]);
    assert!(line.pieces.windows(2).all(|pair| (pair[0].x + pair[0].w - pair[1].x).abs() < 1e-6));

    let (hits, leave) = (figure("۳۷٪", Mark::Recorded), figure("≈ ۲۱٪", Mark::Assumed));
    let persian = Rich::sentence(&format!("{hits} گرفتار، {leave} می‌روند"));
    let line = &setter.set(&persian, SECOND, room(400.0, 1)).lines[0];
    assert!(line.right_to_left);
    let of = |mark: Mark| line.pieces.iter().find(|piece| piece.mark == mark).map(|piece| piece.x);
    assert!(of(Mark::Recorded) > of(Mark::Assumed), "the first figure stands further right");
}

#[test]
fn a_title_without_end_is_set_at_once_and_a_strange_one_too() {
    let mut setter = Typesetter::default();
    let strange = [
        "lorem ipsum ".repeat(9_000),
        "x".repeat(100_000),
        "سلام‌".repeat(30_000),
        "\u{0}\u{7}\u{1b}[31m \u{202e}abc\u{feff}".to_owned(),
        "😀👩‍👩‍👧‍👦🇮🇷".repeat(50),
        format!("a{}", "\u{301}".repeat(5_000)),
        "\u{200b}".repeat(1_000),
        "日本語のとても長い見出し".repeat(20),
        "\n".repeat(1_000),
    ];
    for text in strange {
        for width in [1.0, 40.0, 146.0] {
            let block = setter.set(&Rich::plain(&text), TITLE, room(width, 3));
            assert!(block.lines.len() <= 3);
            assert!(block.width() <= width.max(30.0), "{} of {width}", block.width());
        }
    }
}

proptest! {
    #[test]
    fn no_text_leaves_its_room(text in "\\PC{0,80}", width in 30.0..300.0_f64, lines in 1..4_usize) {
        let mut setter = Typesetter::default();
        let block = setter.set(&Rich::plain(&text), TITLE, room(width, lines));
        prop_assert!(block.lines.len() <= lines);
        prop_assert!(block.width() <= width + 0.01, "{} of {width}", block.width());
    }
}
