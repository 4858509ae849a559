//! What moved between two rounds, as far as the rules let it be named.

use crate::{
    app::results::lower_first,
    domain::change::{Comparison, Direction, Finding},
    texts::Lang,
};

/// How many activities moved so that it may be named.
pub fn activities(since: &Comparison<'_>) -> usize {
    let places = 0..since.now().instrument().activities().len();
    places.filter(|place| matches!(since.activity(*place), Finding::Moved(..))).count()
}

/// Whether anything may be said of any activity: where every statement is another, nothing was seen to
/// stay the same either.
pub fn any_told(since: &Comparison<'_>) -> bool {
    let mut places = 0..since.now().instrument().activities().len();
    places.any(|place| !matches!(since.activity(place), Finding::Untold(_)))
}

/// The dimensions that moved, in a sentence for each way; none when none may be named.
pub fn dimensions(since: &Comparison<'_>, lang: Lang) -> Vec<String> {
    let texts = lang.texts().compare();
    let up = names(since, Direction::Up, lang);
    let down = names(since, Direction::Down, lang);
    let number = |names: &[String]| u32::try_from(names.len()).unwrap_or(u32::MAX);
    let up = (!up.is_empty()).then(|| texts.dimension_up(number(&up), &lang.list(&up)));
    let down = (!down.is_empty()).then(|| texts.dimension_down(number(&down), &lang.list(&down)));
    up.into_iter().chain(down).collect()
}

fn names(since: &Comparison<'_>, wanted: Direction, lang: Lang) -> Vec<String> {
    let went = |finding: Finding| matches!(finding, Finding::Moved(way, _) if way == wanted);
    let dimensions = since.now().instrument().dimensions().iter();
    let moved = dimensions.filter(|dimension| went(since.dimension(dimension)));
    moved.map(|dimension| lower_first(dimension.name.get(lang.code()))).collect()
}
