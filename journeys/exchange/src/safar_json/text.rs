//! From bytes to a JSON value: UTF-8, within limits, and no name twice in an object.

use std::{cell::Cell, fmt};

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value, error::Category};

use super::error::{JsonSlip, ReadError};

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 256 << 20;
/// How deep lists and objects may stand in one another. Below the 128 of the JSON reader, because a
/// record is stored one or two levels deeper than it stands in a file.
const MOST_DEPTH: usize = 100;
/// How many values a file may hold: a small file of empty lists could otherwise fill the memory.
const MOST_VALUES: usize = 8_000_000;

/// The text of a file, without a byte-order mark.
pub fn decode(bytes: &[u8]) -> Result<&str, ReadError> {
    if bytes.len() > MOST_BYTES {
        return Err(ReadError::FileTooLarge { most: MOST_BYTES >> 20 });
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if bytes.trim_ascii().is_empty() {
        return Err(ReadError::FileEmpty);
    }
    if is_utf16(bytes) {
        return Err(ReadError::FileUtf16);
    }
    if !matches!(bytes.trim_ascii_start(), [b'{' | b'[', ..]) {
        return Err(ReadError::NotSafar);
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let before = String::from_utf8_lossy(bytes.get(..error.valid_up_to()).unwrap_or_default());
        let line = before.split('\n').count();
        let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count()) + 1;
        ReadError::FileNotUtf8 { line, column }
    })
}

/// By its byte-order mark, or because every other byte of the first characters is zero.
fn is_utf16(bytes: &[u8]) -> bool {
    matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, b'{', ..] | [b'{', 0, ..])
}

/// The JSON value of a text. Whole numbers become integers, however they are written, so that `1`
/// and `1.0` are the same value.
pub fn parse(text: &str) -> Result<Value, ReadError> {
    let state = State { values_left: Cell::new(MOST_VALUES), refusal: Cell::new(None) };
    let mut reader = serde_json::Deserializer::from_str(text);
    let outcome = Strict { state: &state, depth: 0 }
        .deserialize(&mut reader)
        .and_then(|value| reader.end().map(|()| value));
    outcome.map_err(|error| {
        let (line, column) = (error.line(), column_in_characters(text, error.line(), error.column()));
        match state.refusal.take() {
            Some(Refused::Double(field)) => ReadError::DoubleField { line, column, field },
            Some(Refused::Depth) => ReadError::FileTooDeep { line, column, most: MOST_DEPTH },
            Some(Refused::Values) => ReadError::FileTooLong { most: MOST_VALUES },
            None if error.classify() == Category::Eof => ReadError::FileTruncated { line, column },
            None => ReadError::NotJson { line, column, slip: slip(&error) },
        }
    })
}

/// The JSON reader counts columns in bytes; people count characters.
fn column_in_characters(text: &str, line: usize, column: usize) -> usize {
    let line = text.split('\n').nth(line.saturating_sub(1)).unwrap_or_default();
    let before = line.as_bytes().get(..column).unwrap_or(line.as_bytes());
    String::from_utf8_lossy(before).chars().count()
}

/// The JSON reader tells what is wrong only in English words.
fn slip(error: &serde_json::Error) -> JsonSlip {
    let text = error.to_string();
    match text.split(" at line ").next().unwrap_or_default() {
        "expected value" | "expected ident" => JsonSlip::Value,
        "expected `,` or `]`" | "expected `,` or `}`" => JsonSlip::Comma,
        "trailing comma" => JsonSlip::CommaTooMany,
        "expected `:`" => JsonSlip::Colon,
        "key must be a string" | "expected `\"`" => JsonSlip::Name,
        "invalid escape"
        | "invalid unicode code point"
        | "lone leading surrogate in hex escape"
        | "unexpected end of hex escape" => JsonSlip::Escape,
        "control character (\\u0000-\\u001F) found while parsing a string" => JsonSlip::ControlCharacter,
        "invalid number" => JsonSlip::Number,
        "number out of range" => JsonSlip::LargeNumber,
        "trailing characters" => JsonSlip::AfterEnd,
        _ => JsonSlip::Other,
    }
}

/// Why this reader itself stopped, beside which serde's error carries only the place.
enum Refused {
    Double(String),
    Depth,
    Values,
}

struct State {
    values_left: Cell<usize>,
    refusal: Cell<Option<Refused>>,
}

impl State {
    fn refuse<E: serde::de::Error>(&self, why: Refused) -> E {
        self.refusal.set(Some(why));
        E::custom("refused")
    }
}

#[derive(Clone, Copy)]
struct Strict<'a> {
    state: &'a State,
    depth: usize,
}

impl Strict<'_> {
    fn deeper<E: serde::de::Error>(self) -> Result<Self, E> {
        if self.depth == MOST_DEPTH {
            return Err(self.state.refuse(Refused::Depth));
        }
        Ok(Self { depth: self.depth + 1, ..self })
    }
}

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        let left = self.state.values_left.get();
        if left == 0 {
            return Err(self.state.refuse(Refused::Values));
        }
        self.state.values_left.set(left - 1);
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Bool(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::from(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::from(number))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(plain_number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::from(text))
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(Value::from(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let inner = self.deeper()?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(inner)? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let inner = self.deeper()?;
        let mut map = Map::new();
        while let Some(name) = fields.next_key::<String>()? {
            if map.contains_key(&name) {
                return Err(self.state.refuse(Refused::Double(name)));
            }
            map.insert(name, fields.next_value_seed(inner)?);
        }
        Ok(Value::Object(map))
    }
}

/// A number as it is written: whole ones without a fraction, as long as a float holds them exactly.
pub fn plain_number(number: f64) -> Value {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if number.fract() == 0.0 && number.abs() <= EXACT {
        Value::from(number as i64)
    } else {
        Value::from(number)
    }
}
