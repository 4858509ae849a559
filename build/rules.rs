//! `content/rules.toml` → constants, one module per rule.

use std::fmt::Write as _;

use toml::{Table, Value};

/// Writes `pub mod low { pub const LIST_SIZE: u32 = 3; }` and so on.
pub(crate) fn generate(file: &Table) -> Result<String, String> {
    let mut out = String::new();
    for (rule, values) in file {
        let values = values.as_table().ok_or_else(|| format!("rules.{rule}: not a table"))?;
        let _ = writeln!(out, "/// `[{rule}]` of content/rules.toml.\npub mod {rule} {{");
        for (name, value) in values {
            let constant = name.to_uppercase();
            let (kind, number) = match value {
                Value::Integer(number) if u32::try_from(*number).is_ok() => {
                    ("u32", number.to_string())
                }
                Value::Float(number) => ("f64", format!("{number:?}")),
                other => {
                    return Err(format!("rules.{rule}.{name}: {other} is no number that fits"));
                }
            };
            let _ = writeln!(out, "/// `{name}`.\npub const {constant}: {kind} = {number};");
        }
        out.push_str("}\n");
    }
    Ok(out)
}
