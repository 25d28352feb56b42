//! Paints a display list as SVG: real text in named fonts, so that it can be selected and searched.

use std::{collections::HashMap, fmt::Write};

use kurbo::Rect;

use super::{Gallery, HATCH_PITCH, HATCH_WIDTH, Origins, SHADOW, UNDERLINE, sheet};
use crate::{
    display::{DisplayList, Fill, Item, Stroke, TextLine},
    fonts::families,
    icon,
    ink::{Ink, Palette, Plain},
};

/// How an SVG is painted.
#[derive(Debug, Clone, Copy)]
pub struct SvgOptions<'a> {
    /// The shades.
    pub palette: Palette,
    /// Whether the paper is left out.
    pub transparent: bool,
    /// The pictures on image cards.
    pub images: &'a dyn Gallery,
}

/// Paints a drawing as SVG.
pub fn svg(list: &DisplayList, options: SvgOptions<'_>) -> String {
    let origins = Origins::of(&list.grid);
    let sheet = sheet(list, &origins);
    let mut painter = Painter {
        palette: options.palette,
        gallery: options.images,
        body: String::new(),
        hatches: Vec::new(),
        images: HashMap::new(),
        addresses: Vec::new(),
    };
    if !options.transparent {
        let paper = options.palette.shade(Plain::Paper.into());
        let [x, y, width, height] = corner_and_size(sheet);
        painter
            .add(format_args!(r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{paper}"/>"#));
    }
    for group in &list.groups {
        let (x, y) = origins.corner(group);
        painter.add(format_args!(r#"<g transform="translate({} {})">"#, tidy(x), tidy(y)));
        for item in &group.items {
            painter.item(item);
        }
        painter.add(format_args!("</g>"));
    }
    painter.finish(sheet)
}

fn corner_and_size(sheet: Rect) -> [f64; 4] {
    [sheet.x0, sheet.y0, sheet.width(), sheet.height()].map(tidy)
}

struct Painter<'a> {
    palette: Palette,
    gallery: &'a dyn Gallery,
    body: String,
    /// The pairs of inks that areas are hatched with.
    hatches: Vec<(Ink, Ink)>,
    /// The pictures by hash, each with its number among the addresses: it is written once, however often it is shown.
    images: HashMap<String, Option<usize>>,
    addresses: Vec<String>,
}

impl Painter<'_> {
    fn add(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing to a string does not fail.
        let _ = self.body.write_fmt(text);
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Rect { x, y, w, h, r, fill, stroke, raised } => {
                if *raised {
                    self.shadow([*x, *y, *w, *h], *r);
                }
                let look = self.look(*fill, *stroke);
                self.add(format_args!(
                    r#"<rect x="{x}" y="{y}" width="{w}" height="{h}" rx="{}"{look}/>"#,
                    r.min(w / 2.0).min(h / 2.0)
                ));
            }
            Item::Path { d, fill, stroke } => {
                let look = self.look(*fill, *stroke);
                self.add(format_args!(r#"<path d="{}"{look}/>"#, d.to_svg()));
            }
            Item::Text(line) => self.text(line),
            Item::Image { image, x, y, w, h } => self.image(image, [*x, *y, *w, *h]),
            Item::Icon { icon, x, y, size, ink } => {
                let (scale, shade) = (size / icon::SIDE, self.palette.shade(*ink));
                self.add(format_args!(
                    concat!(
                        r#"<path transform="translate({} {}) scale({})" d="{}" fill="none" stroke="{}" "#,
                        r#"stroke-width="{}" stroke-linecap="round" stroke-linejoin="round"/>"#
                    ),
                    x,
                    y,
                    scale,
                    icon.path(),
                    shade,
                    icon::STROKE
                ));
            }
        }
    }

    fn image(&mut self, image: &str, [x, y, w, h]: [f64; 4]) {
        let number = match self.images.get(image) {
            Some(known) => *known,
            None => {
                let address = self.gallery.address(image);
                let number = address.is_some().then_some(self.addresses.len());
                self.addresses.extend(address);
                self.images.insert(image.to_owned(), number);
                number
            }
        };
        if let Some(number) = number {
            self.add(format_args!(
                r##"<use href="#image{number}" transform="translate({x} {y}) scale({w} {h})"/>"##
            ));
        }
    }

    fn shadow(&mut self, [x, y, w, h]: [f64; 4], r: f64) {
        let shade = self.palette.shade(Plain::Shadow.into());
        for (grow, down, strength) in SHADOW {
            let (x, y, w, h, r) = (x - grow, y - grow + down, w + 2.0 * grow, h + 2.0 * grow, r + grow);
            self.add(format_args!(
                r#"<rect x="{x}" y="{y}" width="{w}" height="{h}" rx="{r}" fill="{shade}" fill-opacity="{strength}"/>"#
            ));
        }
    }

    fn look(&mut self, fill: Option<Fill>, stroke: Option<Stroke>) -> String {
        let mut look = match fill {
            None => r#" fill="none""#.to_owned(),
            Some(Fill::Plain(ink)) => format!(r#" fill="{}""#, self.palette.shade(ink)),
            Some(Fill::Hatched(ground, lines)) => {
                let pair = (ground, lines);
                let known = self.hatches.iter().position(|known| *known == pair);
                let number = known.unwrap_or_else(|| {
                    self.hatches.push(pair);
                    self.hatches.len() - 1
                });
                format!(r#" fill="url(#hatch{number})""#)
            }
        };
        if let Some(Stroke { ink, width, dash }) = stroke {
            let shade = self.palette.shade(ink);
            let _ = write!(look, r#" stroke="{shade}" stroke-width="{width}" stroke-linejoin="round""#);
            let _ = match dash {
                Some([line, gap]) => write!(look, r#" stroke-dasharray="{line} {gap}""#),
                None => write!(look, r#" stroke-linecap="round""#),
            };
        }
        look
    }

    fn text(&mut self, line: &TextLine) {
        let families: Vec<String> = families(line.right_to_left)
            .iter()
            // Names of two words are quoted.
            .map(|name| if name.contains(' ') { format!("'{name}'") } else { (*name).to_owned() })
            .collect();
        let shade = self.palette.shade(line.ink);
        let slant = if line.italic { r#" font-style="italic""# } else { "" };
        self.add(format_args!(
            r#"<text x="{}" y="{}" font-family="{}, sans-serif" font-size="{}" font-weight="{}"{slant} fill="{shade}" xml:space="preserve">"#,
            line.x,
            line.y,
            families.join(", "),
            line.size,
            line.weight
        ));
        // Some readers take every paragraph to run from left to right: an isolate says otherwise.
        if line.right_to_left {
            self.body.push('\u{2067}');
        }
        escape(&line.text, &mut self.body);
        if line.right_to_left {
            self.body.push('\u{2069}');
        }
        self.body.push_str("</text>");
        if line.underlined {
            let (down, thick) = (line.y + UNDERLINE.0 * line.size, UNDERLINE.1 * line.size);
            self.add(format_args!(
                r#"<rect x="{}" y="{}" width="{}" height="{}" fill="{shade}"/>"#,
                line.x,
                tidy(down),
                line.w,
                tidy(thick)
            ));
        }
    }

    fn finish(self, sheet: Rect) -> String {
        let [x, y, width, height] = corner_and_size(sheet);
        let mut defs = String::new();
        for (number, (ground, lines)) in self.hatches.iter().enumerate() {
            let (ground, lines) = (self.palette.shade(*ground), self.palette.shade(*lines));
            let (side, thick) = (HATCH_PITCH, HATCH_WIDTH * std::f64::consts::FRAC_1_SQRT_2);
            let _ = write!(
                defs,
                concat!(
                    r#"<pattern id="hatch{n}" width="{s}" height="{s}" patternUnits="userSpaceOnUse">"#,
                    r#"<rect width="{s}" height="{s}" fill="{g}"/>"#,
                    r#"<path d="M-{s} {s}L{s} -{s}M0 {s}L{s} 0M0 {t}L{t} 0" stroke="{l}" stroke-width="{w}"/></pattern>"#
                ),
                n = number,
                s = side,
                t = 2.0 * side,
                g = ground,
                l = lines,
                w = tidy(thick)
            );
        }
        for (number, address) in self.addresses.iter().enumerate() {
            let _ = write!(
                defs,
                r#"<image id="image{number}" width="1" height="1" preserveAspectRatio="none" href="{address}"/>"#
            );
        }
        format!(
            concat!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="{x} {y} {w} {h}">"#,
                "<defs>{defs}</defs>{body}</svg>\n"
            ),
            x = x,
            y = y,
            w = width,
            h = height,
            defs = defs,
            body = self.body
        )
    }
}

/// Text as it may stand in XML, without the characters that XML has no way to write.
fn escape(text: &str, into: &mut String) {
    for c in text.chars() {
        match c {
            '&' => into.push_str("&amp;"),
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => into.push(' '),
            c => into.push(c),
        }
    }
}

fn tidy(number: f64) -> f64 {
    crate::layout::sheet::tidy(number)
}
