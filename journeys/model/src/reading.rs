//! How a record is read from JSON: in two steps, with the path of the field in every error.
//!
//! Serde's errors carry only text. So that a sentence in any language can be made of them, a
//! [`Reason`] travels through serde as JSON behind a marker and is taken apart again here.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};
use ts_rs::TS;

/// Fields that this version does not know. They are kept whole and written back.
pub type Extra = Map<String, Value>;

/// Where fields of the file itself that this version does not know are kept: in the journey's own
/// record under this name, so that they pass through editing, storing and undoing like any unknown
/// field. In a file they stand where they stood.
pub const OF_FILE: &str = "$file";

/// Why a field could not be read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, strum::VariantNames)]
#[serde(tag = "reason", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[strum(serialize_all = "camelCase")]
pub enum Reason {
    /// Another JSON type or form is needed.
    WrongType {
        /// What the field holds.
        found: String,
        /// What it should hold.
        expected: String,
    },
    /// The field is needed and not there.
    Missing {
        /// The name of the field.
        field: String,
    },
    /// A number with a fraction where whole ones are counted.
    NotWhole {
        /// The number in the file.
        found: f64,
    },
    /// A number outside its bounds, both included.
    OutOfRange {
        /// The number in the file.
        found: f64,
        /// The smallest that is accepted.
        least: f64,
        /// The largest that is accepted.
        most: f64,
    },
    /// Not one of a closed list of words.
    UnknownChoice {
        /// The word in the file.
        found: String,
        /// The words that are accepted.
        allowed: String,
    },
    /// Not an ISO 8601 duration.
    NotADuration {
        /// The text in the file.
        found: String,
    },
    /// A duration that goes backwards.
    NegativeDuration {
        /// The text in the file.
        found: String,
    },
    /// A duration with parts of a millisecond.
    TooFineDuration {
        /// The text in the file.
        found: String,
    },
    /// A duration of more than a thousand years.
    TooLongDuration {
        /// The text in the file.
        found: String,
    },
    /// A duration with months or years, whose length depends on the date.
    CalendarDuration {
        /// The text in the file.
        found: String,
    },
    /// Not a moment in time such as `2026-12-01T00:00:00Z`.
    NotAMoment {
        /// The text in the file.
        found: String,
    },
    /// Not a date such as `2026-12-01`.
    NotADate {
        /// The text in the file.
        found: String,
    },
    /// Not a time of day such as `21:00`.
    NotATimeOfDay {
        /// The text in the file.
        found: String,
    },
    /// Not a time zone of the IANA list.
    NotATimeZone {
        /// The text in the file.
        found: String,
    },
    /// An id that is empty, too long, or holds control characters.
    NotAnId {
        /// The text in the file.
        found: String,
    },
    /// Two values that must not be in this order.
    WrongOrder {
        /// The field that must not be larger.
        smaller: String,
        /// The field that must not be smaller.
        larger: String,
    },
    /// A range that has not two ends.
    NotTwoEnds {
        /// How many it has.
        found: usize,
    },
    /// A list that needs more items.
    TooFew {
        /// How many it needs.
        least: usize,
    },
    /// Anything else, in the words of the JSON reader.
    Other {
        /// The reader's text.
        text: String,
    },
}

/// A field that could not be read, and where it stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FieldError {
    /// The path of the field inside its record, such as `response.open`; empty for the record itself.
    pub path: String,
    /// Why it could not be read.
    #[serde(flatten)]
    pub reason: Reason,
}

const MARKER: &str = "\u{1}safar:";

impl Reason {
    /// The reason as an error of serde's, to be recovered by [`read`].
    pub fn into_serde<E: serde::de::Error>(self) -> E {
        FieldError::new("", self).into_serde()
    }

    fn from_serde(message: &str) -> Self {
        // Nothing but a range is a list of a fixed length.
        let length = message.strip_prefix("invalid length ").and_then(|rest| rest.split_once(", expected "));
        if let Some(found) = length
            .filter(|(_, expected)| expected.contains("array"))
            .and_then(|(found, _)| found.parse().ok())
        {
            return Reason::NotTwoEnds { found };
        }
        if let Some((found, expected)) = ["invalid type: ", "invalid value: ", "invalid length "]
            .iter()
            .find_map(|prefix| message.strip_prefix(prefix))
            .and_then(|rest| rest.split_once(", expected "))
        {
            return not_such_a_number(found, expected).unwrap_or_else(|| Reason::WrongType {
                found: found.to_owned(),
                expected: expected.to_owned(),
            });
        }
        if let Some(field) = message.strip_prefix("missing field ") {
            return Reason::Missing { field: field.trim_matches('`').to_owned() };
        }
        if let Some((found, allowed)) =
            message.strip_prefix("unknown variant ").and_then(|rest| rest.split_once(", expected "))
        {
            // Of two words serde joins the second by an English “or”.
            let allowed = allowed.trim_start_matches("one of ").replace("` or `", ", ").replace('`', "");
            return Reason::UnknownChoice { found: found.trim_matches('`').to_owned(), allowed };
        }
        Reason::Other { text: message.to_owned() }
    }
}

impl FieldError {
    /// An error about the field at `path`.
    pub fn new(path: impl Into<String>, reason: Reason) -> Self {
        Self { path: path.into(), reason }
    }

    /// The error as one of serde's, to be recovered by [`read`], which puts its own path before.
    pub fn into_serde<E: serde::de::Error>(self) -> E {
        match serde_json::to_string(&self) {
            Ok(json) => E::custom(format!("{MARKER}{json}")),
            Err(error) => E::custom(error),
        }
    }

    fn from_path(error: serde_path_to_error::Error<serde_json::Error>, prefix: &str) -> Self {
        let outer = error.path().to_string();
        let path = join(prefix, if outer == "." { "" } else { &outer });
        let message = error.into_inner().to_string();
        let inner =
            message.strip_prefix(MARKER).and_then(|json| serde_json::from_str::<FieldError>(json).ok());
        match inner {
            Some(inner) => Self { path: join(&path, &inner.path), reason: inner.reason },
            None => Self { path, reason: Reason::from_serde(&message) },
        }
    }
}

fn join(outer: &str, inner: &str) -> String {
    match (outer, inner) {
        (outer, "") => outer.to_owned(),
        ("", inner) => inner.to_owned(),
        (outer, inner) if inner.starts_with('[') => format!("{outer}{inner}"),
        (outer, inner) => format!("{outer}.{inner}"),
    }
}

/// Writes `Deserialize` for an enum whose variants are told apart by the first known field they
/// hold, such as `{"event": …}` or `{"reaches": …}`; what holds none of them is kept as `Unknown`.
/// Each form keeps in `extra` what it does not know.
macro_rules! told_apart_by_field {
    ($name:ident { $($field:literal => $variant:ident),+ $(,)? }) => {
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let fields = $crate::reading::Extra::deserialize(deserializer)?;
                $(if fields.contains_key($field) {
                    return $crate::reading::rest(fields)
                        .map(Self::$variant)
                        .map_err($crate::reading::FieldError::into_serde);
                })+
                Ok(Self::Unknown(fields))
            }
        }

        impl $name {
            /// The fields by which the forms are told apart. One that stands in the extra of another form
            /// says that there are two.
            pub const FORMS: &[&str] = &[$($field),+];

            /// The fields that this version does not know; all of them, where it does not know the form.
            pub fn extra(&self) -> &$crate::reading::Extra {
                match self {
                    $(Self::$variant(form) => &form.extra,)+
                    Self::Unknown(fields) => fields,
                }
            }
        }
    };
}
pub(crate) use told_apart_by_field;

/// Reads `value` as a `T`; `prefix` is the path at which it stands.
pub fn read<T: DeserializeOwned>(value: &Value, prefix: &str) -> Result<T, FieldError> {
    serde_path_to_error::deserialize(value).map_err(|error| FieldError::from_path(error, prefix))
}

/// Takes the optional field `name` out of `fields`. `null` counts as absent.
pub fn take<T: DeserializeOwned>(fields: &mut Extra, name: &str) -> Result<Option<T>, FieldError> {
    match fields.shift_remove(name) {
        None | Some(Value::Null) => Ok(None),
        Some(value) => read(&value, name).map(Some),
    }
}

/// Takes the needed field `name` out of `fields`.
pub fn need<T: DeserializeOwned>(fields: &mut Extra, name: &str) -> Result<T, FieldError> {
    take(fields, name)?.ok_or_else(|| FieldError::new(name, Reason::Missing { field: name.to_owned() }))
}

/// Reads what is left in `fields` as a `T`, which keeps the fields that it does not know. `null` counts
/// as absent in those that it knows; only the reading itself tells which those are.
pub fn rest<T: DeserializeOwned>(fields: Extra) -> Result<T, FieldError> {
    let mut fields = Value::Object(fields);
    loop {
        let error = match read(&fields, "") {
            Ok(read) => return Ok(read),
            Err(error) => error,
        };
        let Some(map) = fields.as_object_mut() else { return Err(error) };
        if !map.get(&error.path).is_some_and(Value::is_null) {
            return Err(error);
        }
        map.shift_remove(&error.path);
    }
}

/// Why a number is none of those that count: serde only says that it is another, such as ``integer `-1` `` where
/// a `u32` is expected.
fn not_such_a_number(found: &str, expected: &str) -> Option<Reason> {
    let most = match expected {
        "u8" => f64::from(u8::MAX),
        "u16" => f64::from(u16::MAX),
        "u32" => f64::from(u32::MAX),
        "u64" => u64::MAX as f64,
        _ => return None,
    };
    let number = ["integer `", "floating point `"].iter().find_map(|kind| found.strip_prefix(kind))?;
    let found: f64 = number.trim_end_matches('`').parse().ok()?;
    Some(match found.fract() == 0.0 {
        true => Reason::OutOfRange { found, least: 0.0, most },
        false => Reason::NotWhole { found },
    })
}
