//! Paints a journey file to a picture: `picture MAP.safar.json OUT.png|OUT.svg [fa] [dark] [2x]`.

use std::{error::Error, path::Path};

use safar_drawing::{Drawing, PngOptions, SvgOptions, ink::Palette, png, svg};
use safar_exchange::safar_json;
use safar_words::{Language, Words};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [from, to, wishes @ ..] = arguments.as_slice() else {
        return Err("usage: picture MAP.safar.json OUT.png|OUT.svg [language] [dark] [2x]".into());
    };
    let wished = |wish: &str| wishes.iter().any(|given| given == wish);
    let journey = safar_json::read(&std::fs::read(from)?).map_err(|error| format!("{error:?}"))?.journey;
    let language = wishes.iter().find_map(|tag| Language::from_tag(tag)).unwrap_or(Language::En);
    let palette = if wished("dark") { Palette::dark() } else { Palette::light() };
    let mut drawing = Drawing::default();
    drawing.redraw(&journey, Words::of(language), None);
    let list = drawing.list();
    let bytes = match Path::new(to).extension().and_then(|extension| extension.to_str()) {
        Some("svg") => svg(&list, SvgOptions { palette, transparent: false }).into_bytes(),
        _ => {
            let scale = if wished("2x") { 2.0 } else { 1.0 };
            let options = PngOptions { palette, scale, transparent: false, journey: None };
            png(&list, options, drawing.typesetter())?
        }
    };
    std::fs::write(to, bytes)?;
    Ok(())
}
