//! The results of the example team, as the app shows them.

use std::sync::Arc;

use teamruimte::{
    app::{
        example,
        model::{Model, Start},
        results::{self, ResultsView},
    },
    content,
    domain::{Date, instrument::Instrument},
    persist::restore::Restored,
    texts::Lang,
};

/// Its latest results.
pub(crate) fn latest(lang: Lang) -> ResultsView {
    let check = Arc::new(Instrument::parse(content::CHECK).unwrap());
    let team = example::team(&check).unwrap();
    let latest = team.latest_closed().unwrap().id;
    let start = Start { today: Date::MIN, lang, storage: None, second_copy: true };
    let model = Model::new(check, team, Restored::default(), start);
    results::view(&model, latest).unwrap()
}
