//! Just enough HTML to look a built page over: its tags, their attributes, and the text of scripts
//! and styles. The page is trunk's output, so nothing is repaired here; what is not understood is
//! left out, and the browser tests show the rest.

/// An opening tag.
#[derive(Debug, PartialEq)]
pub(crate) struct Tag<'a> {
    pub(crate) name: String,
    attributes: Vec<(String, &'a str)>,
    /// What stands between the tags of a script or a style.
    pub(crate) text: &'a str,
}

impl<'a> Tag<'a> {
    /// The value of an attribute; empty when it stands there without one.
    pub(crate) fn attribute(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(found, _)| found == name).map(|&(_, value)| value)
    }

    /// The names of all attributes, in lower case.
    pub(crate) fn attribute_names(&self) -> impl Iterator<Item = &str> {
        self.attributes.iter().map(|(name, _)| name.as_str())
    }
}

/// All opening tags of a page, in order.
pub(crate) fn tags(page: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once('<') {
        rest = if let Some(comment) = after.strip_prefix("!--") {
            comment.split_once("-->").map_or("", |(_, rest)| rest)
        } else if after.starts_with(|first: char| first.is_ascii_alphabetic()) {
            let (mut tag, inside) = opening_tag(after);
            if matches!(tag.name.as_str(), "script" | "style") {
                tag.text = inside.split_once("</").map_or(inside, |(text, _)| text);
            }
            tags.push(tag);
            inside
        } else {
            after
        };
    }
    tags
}

/// Reads a tag from its name on, and answers with what follows its `>`.
fn opening_tag(text: &str) -> (Tag<'_>, &str) {
    let (name, mut rest) = split_before(text, ends_name);
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if let Some(after) = rest.strip_prefix('>') {
            rest = after;
            break;
        }
        let (attribute, after_name) = split_before(rest, |c| ends_name(c) || c == '=');
        let (value, after) = attribute_value(after_name);
        if after.len() == rest.len() {
            break; // the page ended in the middle of a tag
        }
        attributes.push((attribute.to_ascii_lowercase(), value));
        rest = after;
    }
    (Tag { name: name.to_ascii_lowercase(), attributes, text: "" }, rest)
}

fn attribute_value(text: &str) -> (&str, &str) {
    let Some(value) = text.trim_start().strip_prefix('=') else { return ("", text) };
    let value = value.trim_start();
    for quote in ['"', '\''] {
        if let Some(quoted) = value.strip_prefix(quote) {
            return quoted.split_once(quote).unwrap_or((quoted, ""));
        }
    }
    split_before(value, |c| c.is_whitespace() || c == '>')
}

fn ends_name(c: char) -> bool {
    c.is_whitespace() || matches!(c, '>' | '/')
}

fn split_before(text: &str, end: impl Fn(char) -> bool) -> (&str, &str) {
    text.find(end).map_or((text, ""), |at| text.split_at(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn only(page: &str) -> Tag<'_> {
        let mut tags = tags(page);
        assert_eq!(tags.len(), 1, "{tags:?}");
        tags.remove(0)
    }

    #[test]
    fn attributes_come_quoted_bare_and_alone() {
        let tag = only("<LINK rel=stylesheet href=\"a>b.css\" title='x y' Crossorigin />");
        assert_eq!(tag.name, "link");
        assert_eq!(tag.attribute("rel"), Some("stylesheet"));
        assert_eq!(tag.attribute("href"), Some("a>b.css"));
        assert_eq!(tag.attribute("title"), Some("x y"));
        assert_eq!(tag.attribute("crossorigin"), Some(""));
        assert_eq!(tag.attribute("media"), None);
    }

    #[test]
    fn comments_and_closing_tags_are_no_tags() {
        assert_eq!(tags("<!doctype html><!-- <b> --></p> 1 < 2"), []);
    }

    #[test]
    fn scripts_keep_their_text() {
        assert_eq!(only("<script type=module>run(1)</script>").text, "run(1)");
        assert_eq!(only("<script src=a.js></script>").text, "");
    }

    #[test]
    fn a_page_cut_short_ends_the_reading() {
        assert_eq!(only("<meta content=\"x").attribute("content"), Some("x"));
        assert_eq!(only("<meta content").attribute("content"), Some(""));
        assert_eq!(tags("<").len(), 0);
    }
}
