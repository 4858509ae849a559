//! The tree of texts → a struct per table, a field or a method per text.
//!
//! A text without placeholders is a `&'static str` field. A text with placeholders is a method with
//! one argument for each, so a wrong or missing argument does not compile. A counted text takes the
//! number `n` and chooses between its two forms.
//!
//! A group that only later parts of the app say is no field but a method: what no code of the first part
//! reaches is not in it.

use std::fmt::Write as _;

use toml::{Table, Value};

use super::{
    languages::variant,
    local::{Text, placeholders, text},
};

/// Writes the structs, their methods and one static per language. The groups named in `later` stand
/// apart.
pub(crate) fn generate(tree: &Table, later: &[&str], codes: &[&str]) -> Result<String, String> {
    let mut code = String::new();
    let mut methods = String::new();
    let mut first = tree.clone();
    for key in later {
        let Some(Value::Table(group)) = first.remove(*key) else {
            return Err(format!("{key}: no group of texts, so it cannot come later"));
        };
        let name = pascal(key);
        let mut out = Output::new(codes);
        out.table(&name, key, &group, codes)?;
        code.push_str(&out.structs);
        let mut arms = String::new();
        for (language, value) in codes.iter().zip(&out.statics) {
            let of = format!("{}_{}", language.to_uppercase(), key.to_uppercase());
            let _ = writeln!(code, "static {of}: {name} = {value};");
            let _ = write!(arms, "Lang::{} => &{of}, ", variant(language));
        }
        let _ = writeln!(
            methods,
            "/// `{key}`\npub const fn {key}(&self) -> &'static {name} {{ match self.lang {{ {arms} }} }}"
        );
    }
    let mut out = Output::new(codes);
    out.table("Texts", "", &first, codes)?;
    code.push_str(&out.structs);
    for (language, value) in codes.iter().zip(&out.statics) {
        let (name, lang) = (language.to_uppercase(), variant(language));
        let value = value.replacen("Texts {", &format!("Texts {{ lang: Lang::{lang},"), 1);
        let _ = writeln!(code, "static {name}: Texts = {value};");
    }
    let _ = writeln!(code, "impl Texts {{\n{methods}}}");
    Ok(code)
}

struct Output {
    structs: String,
    /// The value under construction, per language.
    statics: Vec<String>,
}

impl Output {
    fn new(codes: &[&str]) -> Self {
        Self { structs: String::new(), statics: vec![String::new(); codes.len()] }
    }

    fn table(
        &mut self,
        name: &str,
        path: &str,
        table: &Table,
        codes: &[&str],
    ) -> Result<(), String> {
        // The whole knows its language, to find the groups that stand apart.
        let mut fields = String::from(if path.is_empty() { "lang: Lang,\n" } else { "" });
        let mut methods = String::new();
        self.everywhere(&format!("{name} {{ "));
        for (key, value) in table {
            let place = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
            if let Some(found) = text(value, codes, &place)? {
                self.leaf(key, &place, &found, &mut fields, &mut methods);
            } else if let Value::Table(inner) = value {
                let inner_name = name.trim_end_matches("Texts").to_owned() + &pascal(key);
                let _ = writeln!(fields, "/// `{place}`\npub {key}: {inner_name},");
                self.everywhere(&format!("{key}: "));
                self.table(&inner_name, &place, inner, codes)?;
                self.everywhere(",\n");
            } else {
                return Err(format!("{place}: neither a text nor a group of texts"));
            }
        }
        self.everywhere("}");
        let _ = writeln!(
            self.structs,
            "/// `{path}`\n#[derive(Debug)]\npub struct {name} {{\n{fields}}}"
        );
        if !methods.is_empty() {
            let _ = writeln!(self.structs, "impl {name} {{\n{methods}}}");
        }
        Ok(())
    }

    fn leaf(
        &mut self,
        key: &str,
        place: &str,
        found: &Text,
        fields: &mut String,
        methods: &mut String,
    ) {
        let sentences: Vec<Vec<&str>> = match found {
            Text::Plain(sentences) => sentences.iter().map(|s| vec![*s]).collect(),
            Text::Counted(forms) => forms.iter().map(|pair| pair.to_vec()).collect(),
        };
        let plain = matches!(found, Text::Plain(_));
        let all: std::collections::BTreeSet<&str> =
            sentences.iter().flatten().flat_map(|s| placeholders(s)).collect();
        if plain && all.is_empty() {
            let _ = writeln!(fields, "/// `{place}`\npub {key}: &'static str,");
            for (out, sentence) in self.statics.iter_mut().zip(&sentences) {
                let _ = writeln!(out, "{key}: {:?},", sentence.first().unwrap_or(&""));
            }
            return;
        }
        let others = all.iter().filter(|name| plain || **name != "n");
        let arguments: String =
            others.clone().map(|name| format!(", {name}: &dyn Display")).collect();
        let mut pairs: String = others.map(|name| format!("({name:?}, {name}), ")).collect();
        let (kind, choose, number) = if plain {
            ("&'static str", format!("self.raw_{key}"), "")
        } else {
            pairs.push_str("(\"n\", &n)");
            ("[&'static str; 2]", format!("of_count(&self.raw_{key}, n)"), ", n: u32")
        };
        let _ = writeln!(fields, "raw_{key}: {kind},");
        let _ = writeln!(
            methods,
            "/// `{place}`\npub fn {key}(&self{number}{arguments}) -> String {{ fill({choose}, &[{pairs}]) }}"
        );
        for (out, sentence) in self.statics.iter_mut().zip(&sentences) {
            let value = if plain {
                format!("{:?}", sentence.first().unwrap_or(&""))
            } else {
                format!("{sentence:?}")
            };
            let _ = writeln!(out, "raw_{key}: {value},");
        }
    }

    fn everywhere(&mut self, code: &str) {
        for out in &mut self.statics {
            out.push_str(code);
        }
    }
}

fn pascal(key: &str) -> String {
    key.split('_')
        .map(|word| {
            let (first, rest) = word.split_at(word.len().min(1));
            first.to_uppercase() + rest
        })
        .collect()
}
