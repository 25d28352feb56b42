//! Customers of a file: who they are, one row each (S§2).

use std::borrow::Cow;

use safar_model::value::condition::Scalar;

/// Customers of a file, in its order: a value in each column, and when each comes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Population {
    columns: Vec<Column>,
    /// In milliseconds since 1970 began; empty where no column says it.
    arrivals: Vec<i64>,
    customers: u32,
}

/// A column: its values, and which of them each customer has.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Column {
    pub(crate) name: String,
    /// As texts, in the order in which they come.
    pub(crate) values: Vec<String>,
    /// The value of each customer; `None` where nothing stands.
    pub(crate) rows: Vec<Option<u32>>,
    known: std::collections::HashMap<String, u32>,
}

/// The column that says which persona a customer is, by its id or its name.
pub(crate) const PERSONA: &str = "persona";

impl Population {
    /// Nobody yet, with these columns. Each is an attribute, but for `persona`, which says which persona
    /// a customer is.
    pub fn new(columns: impl IntoIterator<Item = String>) -> Self {
        let column = |name| Column { name, ..Column::default() };
        Self { columns: columns.into_iter().map(column).collect(), ..Self::default() }
    }

    /// Adds a customer with a value for each column, and when they come, in milliseconds since 1970
    /// began, if the file says so; `false` where there are as many as can be told apart.
    pub fn push(&mut self, values: &[String], at: Option<i64>) -> bool {
        if self.customers == u32::MAX {
            return false;
        }
        for (at, column) in self.columns.iter_mut().enumerate() {
            column.push(values.get(at).map_or("", String::as_str));
        }
        self.arrivals.extend(at);
        self.customers += 1;
        true
    }

    /// How many customers there are.
    pub fn len(&self) -> u64 {
        self.customers.into()
    }

    /// Whether there is nobody.
    pub fn is_empty(&self) -> bool {
        self.customers == 0
    }

    /// The names of its attributes.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().map(|column| column.name.as_str())
    }

    /// The column with a name.
    pub(crate) fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// When each customer comes, where the file says it of all.
    pub(crate) fn arrivals(&self) -> Option<&[i64]> {
        (!self.is_empty() && self.arrivals.len() as u64 == self.len()).then_some(&self.arrivals[..])
    }
}

impl Column {
    fn push(&mut self, value: &str) {
        let row = match (value.is_empty(), self.known.get(value)) {
            (true, _) => None,
            (false, Some(known)) => Some(*known),
            (false, None) => {
                let new = self.values.len() as u32;
                self.values.push(value.to_owned());
                self.known.insert(value.to_owned(), new);
                Some(new)
            }
        };
        self.rows.push(row);
    }
}

/// What a text stands for: a flag, a number where it is written as numbers are, otherwise itself.
pub(crate) fn scalar(text: &str) -> Scalar {
    match text {
        "true" => Scalar::Flag(true),
        "false" => Scalar::Flag(false),
        text => number(text).map_or_else(|| Scalar::Text(text.to_owned()), Scalar::Number),
    }
}

/// The whole number below which none is rounded.
const WHOLE: f64 = (1_u64 << 53) as f64;

/// The number that is written, such as `200.50`, `-3`, `+200` or `1e3`. One that begins with a needless 0, as
/// 007 does, is a name, and so is a whole number with more digits than can be kept.
///
/// Digits and the decimal sign may be those of Persian and Arabic.
fn number(text: &str) -> Option<f64> {
    let text = &*in_latin_digits(text);
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (digits, power) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_written = are_digits(whole)
        && are_digits(fraction)
        && are_digits(power.strip_prefix(['+', '-']).unwrap_or(power))
        && (whole == "0" || !whole.starts_with('0'));
    let number: f64 = text.parse().ok().filter(|_| is_written)?;
    let is_kept = number.is_finite() && (number.abs() < WHOLE || digits.contains('.'));
    is_kept.then_some(number)
}

/// A text with the digits of Persian and Arabic, and their decimal sign, as Latin ones.
fn in_latin_digits(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let latin = |sign: char| match sign {
        '\u{6f0}'..='\u{6f9}' => char::from_digit(sign as u32 - 0x6f0, 10).unwrap_or(sign),
        '\u{660}'..='\u{669}' => char::from_digit(sign as u32 - 0x660, 10).unwrap_or(sign),
        '\u{66b}' => '.',
        '\u{2212}' => '-',
        other => other,
    };
    Cow::Owned(text.chars().map(latin).collect())
}
