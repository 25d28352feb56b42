//! Customers of a file: who they are, one row each (S§2).

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

    /// The column with a name.
    /// The names of its attributes.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().map(|column| column.name.as_str())
    }

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
        text => match text.parse::<f64>() {
            // A number such as 007 is a name.
            Ok(number) if number.is_finite() && number.to_string() == text => Scalar::Number(number),
            _ => Scalar::Text(text.to_owned()),
        },
    }
}
