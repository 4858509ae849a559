//! What the build refuses, and that it says where. Nobody should ever meet a screen with a hole.

use toml::Table;

use super::{FILES, codes, content, local, texts};

const CODES: [&str; 2] = ["nl", "en"];

fn table(text: &str) -> Table {
    text.parse().unwrap()
}

fn refused(text: &str) -> String {
    local::check_file("some", &table(text), &CODES).unwrap_err()
}

#[test]
fn the_content_passes() {
    let codes = codes();
    let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
    for name in FILES {
        assert_eq!(local::check_file(name, &content(name), &codes), Ok(()));
    }
}

#[test]
fn a_missing_language_is_named_with_file_and_key() {
    for text in ["[a]\nb = { nl = \"x\" }", "[a]\nb.nl = \"x\""] {
        assert_eq!(refused(text), "content/some.toml: a.b: has no text in 'en'");
    }
    let deep = "[[list]]\nname = { nl = \"x\", en = \"y\" }\n[[list]]\nname = { en = \"y\" }";
    assert_eq!(refused(deep), "content/some.toml: list[1].name: has no text in 'nl'");
}

#[test]
fn an_empty_text_is_a_missing_one() {
    let empty = "[a]\nb = { nl = \" \", en = \"y\" }";
    assert_eq!(refused(empty), "content/some.toml: a.b: has no text in 'nl'");
}

#[test]
fn the_placeholders_are_the_same_in_every_language() {
    let other = "[a]\nb = { nl = \"{n} van {all}\", en = \"{n} of {team}\" }";
    assert_eq!(
        refused(other),
        "content/some.toml: a.b: the languages do not have the same placeholders"
    );
    let counted = "[a]\nb = { nl = { one = \"een\", other = \"{n}\" }, en = { one = \"one\", other = \"{m}\" } }";
    assert_eq!(
        refused(counted),
        "content/some.toml: a.b: the languages do not have the same placeholders"
    );
}

#[test]
fn a_language_that_nobody_can_choose_is_an_error() {
    let more = "[a]\nb = { nl = \"x\", en = \"y\", fr = \"z\" }";
    let message = "content/some.toml: a.b: 'fr' is no language of content/languages.toml";
    assert_eq!(refused(more), message);
    assert_eq!(refused("[a]\nb = { fr = \"z\" }"), message);
}

#[test]
fn a_counted_text_has_both_forms_in_every_language() {
    let one = "[a]\nb = { nl = { one = \"x\", other = \"y\" }, en = { one = \"x\" } }";
    assert!(refused(one).starts_with("content/some.toml: a.b: 'en' needs 'one' and 'other'"));
    let half = "[a]\nb = { nl = { one = \"x\", other = \"y\" }, en = \"x\" }";
    assert_eq!(refused(half), "content/some.toml: a.b: counted in one language and not in another");
}

#[test]
fn what_is_no_text_is_no_field() {
    let plain = table("[a]\nb = \"x\"");
    let error = texts::generate(&plain, &[], &CODES).unwrap_err();
    assert_eq!(error, "a.b: neither a text nor a group of texts");
}

#[test]
fn a_sentence_becomes_a_field_and_a_placeholder_an_argument() {
    let tree =
        table("[a]\nb = { nl = \"x\", en = \"y\" }\nc = { nl = \"{n} {m}\", en = \"{m} {n}\" }");
    let code = texts::generate(&tree, &[], &CODES).unwrap();
    assert!(code.contains("pub b: &'static str,"), "{code}");
    assert!(code.contains("pub fn c(&self, m: &dyn Display, n: &dyn Display) -> String"), "{code}");
}

#[test]
fn what_comes_later_is_a_method_and_must_be_there() {
    let tree = table("[a]\nb = { nl = \"x\", en = \"y\" }\n[d]\nb = { nl = \"x\", en = \"y\" }");
    let code = texts::generate(&tree, &["a"], &CODES).unwrap();
    assert!(code.contains("pub const fn a(&self) -> &'static A"), "{code}");
    assert!(code.contains("static EN_A: A = A"), "{code}");
    assert!(code.contains("pub d: D,") && !code.contains("pub a: A,"), "{code}");
    let error = texts::generate(&tree, &["c"], &CODES).unwrap_err();
    assert_eq!(error, "c: no group of texts, so it cannot come later");
}
