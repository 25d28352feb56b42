//! Customers from CSV: rows as they stand, and nobody left out in silence.

use jiff::tz::TimeZone;
use safar_exchange::log_csv::customers::{CustomerRow, CustomersError, CustomersReader};

fn read(file: &str, time: Option<&str>) -> Result<Vec<CustomerRow>, CustomersError> {
    let mut reader = CustomersReader::open(file.as_bytes(), time, TimeZone::UTC)?;
    let mut rows = Vec::new();
    while let Some(row) = reader.next_row()? {
        rows.push(row);
    }
    Ok(rows)
}

fn code(error: &CustomersError) -> serde_json::Value {
    serde_json::to_value(error).expect("an error is data")["code"].clone()
}

#[test]
fn a_row_is_a_customer_whatever_separates_the_columns() {
    for file in [
        "town,orders\nشیراز,3\n Yazd ,\n",
        "town;orders\nشیراز;3\n Yazd ;\n",
        "\u{feff}town\torders\nشیراز\t3\nYazd\t\n",
    ] {
        let rows = read(file, None).expect("customers");
        let values: Vec<_> = rows.iter().map(|row| &row.values).collect();
        assert_eq!(
            values,
            [&["شیراز", "3"].map(str::to_owned).to_vec(), &["Yazd", ""].map(str::to_owned).to_vec()],
            "{file}"
        );
    }
}

#[test]
fn a_column_says_when_customers_come() {
    let rows = read("name,came\na,2026-12-01T21:00:00Z\n", Some("came")).expect("customers");
    assert_eq!(rows[0].at, Some(1_796_158_800_000));
}

#[test]
fn a_row_that_cannot_be_used_is_told_with_its_line() {
    for (file, time, expected) in [
        ("a,b\n1,2\n3\n", None, "customersRow"),
        ("a,came\n1,soon\n", Some("came"), "customersRow"),
        ("a\n1\n", Some("came"), "logWithoutColumn"),
        ("a,a\n1,2\n", None, "logDoubleColumn"),
        ("a\n", None, "logWithoutRows"),
        ("", None, "logEmpty"),
    ] {
        let error = read(file, time).expect_err("nothing to use");
        assert_eq!(code(&error), expected, "{file}");
        let of = serde_json::to_value(&error).expect("an error is data")["of"].clone();
        assert_eq!(of == "customers", expected.starts_with("log"), "{file}: it is no log");
    }
    let error = read("a,b\n1,2\n3\n", None).expect_err("a ragged row");
    assert_eq!(serde_json::to_value(error).expect("data")["line"], 3);
}
