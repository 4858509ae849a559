//! A whole meeting, played without a browser.

use std::sync::Arc;

use super::*;
use crate::{
    app::{
        batch,
        effect::Change,
        example,
        form::FormProblem,
        model::{Notice, Start, StorageProblem},
        msg::{GoOn, TurnMsg},
    },
    content,
    domain::{
        answer::Answer,
        id::{RoundId, StepId, TeamId},
        instrument::Instrument,
        learning::LearningId,
        round::{Kept, Mode},
    },
    persist::{
        file,
        record::StepForm,
        restore::{Restored, restore},
    },
};

/// A device: the model, and a storage that takes what it is given.
struct Device {
    model: Model,
    storage: std::collections::BTreeMap<String, String>,
    downloads: Vec<(String, String)>,
    tick: u8,
}

impl Device {
    fn new() -> Self {
        Self::with(Restored::default(), std::collections::BTreeMap::new())
    }

    fn with(restored: Restored, storage: std::collections::BTreeMap<String, String>) -> Self {
        let check = Arc::new(Instrument::parse(content::CHECK).unwrap());
        let example = example::team(&check).unwrap();
        let today = "2026-11-22".parse().unwrap();
        let start = Start { today, lang: Lang::Nl, storage: None, second_copy: true };
        let model = Model::new(check, example, restored, start);
        Self { model, storage, downloads: Vec::new(), tick: 0 }
    }

    /// What the browser does after a reload: nothing but the storage is left.
    fn reload(self) -> Self {
        let entries: Vec<_> = self.storage.clone().into_iter().collect();
        let mut device = Self::with(restore(&entries, &[]), self.storage);
        device.tick = self.tick;
        device
    }

    fn send(&mut self, msg: Msg) {
        self.tick = self.tick.wrapping_add(1);
        let given = Given {
            today: "2026-11-22".parse().unwrap(),
            team: TeamId::from_random([self.tick.wrapping_add(100); 16]),
            round: RoundId::from_random([self.tick.wrapping_add(101); 16]),
            step: StepId::from_random([self.tick.wrapping_add(102); 16]),
            tie: u32::from(self.tick),
        };
        for effect in update(&mut self.model, msg, &given) {
            match effect {
                Effect::Keep(changes) => self.keep(changes),
                Effect::Download { what, name, text } => {
                    self.downloads.push((name, text));
                    self.send(Msg::Offered { what, done: true });
                }
                Effect::Forget(damaged) => drop(self.storage.remove(&damaged.name)),
                // Nobody waits here until something said is gone, or a minute has passed.
                Effect::Later { msg, .. } if matches!(*msg, Msg::Unsay(_) | Msg::Tick(_)) => {}
                Effect::Later { msg, .. } => self.send(*msg),
                Effect::Go(_) | Effect::Replace(_) | Effect::Leave(_) => {}
            }
        }
    }

    fn keep(&mut self, changes: Vec<Change>) {
        let mut done = Vec::new();
        for change in changes {
            done.push((change.key, change.revision));
            match change.text {
                Some(text) => drop(self.storage.insert(change.key.to_string(), text)),
                None => drop(self.storage.remove(&change.key.to_string())),
            }
        }
        self.send(Msg::Kept(batch::Kept { done, ..batch::Kept::default() }));
    }

    fn begin(&mut self, mode: Mode, people: &str) -> RoundId {
        let form = Form {
            name: "Oost".into(),
            people: people.into(),
            mode: Some(mode),
            ..Form::default()
        };
        self.send(Msg::Typed(form));
        self.send(Msg::Begin(None));
        let Route::Cover(round) = self.model.route else { panic!("{:?}", self.model.route) };
        round
    }

    fn turn(&mut self, round: RoundId, answer: u8) {
        self.send(Msg::Turn(round, TurnMsg::Begin));
        for place in 0..13 {
            self.answer(round, place, answer);
        }
        assert_eq!(self.model.route, Route::Turn(round, Stage::Review));
        self.send(Msg::Turn(round, TurnMsg::HandIn));
    }

    fn answer(&mut self, round: RoundId, place: usize, answer: u8) {
        let answer = Some(Answer::try_from(answer).unwrap());
        self.send(Msg::Turn(round, TurnMsg::Answer { place, answer, go_on: GoOn::AtOnce }));
    }
}

#[test]
fn an_incomplete_form_begins_nothing_and_says_what_is_missing() {
    let mut device = Device::new();
    device.send(Msg::Begin(None));
    assert_eq!(
        device.model.form_problems,
        [FormProblem::NameEmpty, FormProblem::People, FormProblem::Mode]
    );
    assert!(device.model.teams.is_empty());
}

#[test]
fn six_people_fill_in_and_the_file_brings_everything_back() {
    let mut device = Device::new();
    let round = device.begin(Mode::Open, "6");
    for answer in [1, 2, 3, 4, 5, 0] {
        device.turn(round, answer);
        assert_eq!(device.model.route, Route::Cover(round));
    }
    assert_eq!(device.model.handed_in(round), 6);
    device.send(Msg::Close(round));
    assert_eq!(device.model.route, Route::Results(round));
    let (team, closed) = device.model.round(round).map(|(t, r)| (t.clone(), r.clone())).unwrap();
    let counts = closed.result().unwrap().shown(0).counts().unwrap();
    assert_eq!(counts.0, [1, 1, 1, 1, 1]);

    device.send(Msg::SaveFile(team.id));
    let (name, text) = device.downloads.pop().unwrap();
    assert_eq!(name, "teamruimte-oost-2026-11-22.json");

    let mut other = Device::new();
    other.send(Msg::FileRead(Some(text.into_bytes())));
    assert!(other.model.teams.is_empty(), "nothing changes before somebody accepts");
    other.send(Msg::AcceptFile);
    assert_eq!(other.model.teams.get(&team.id).unwrap(), &team);
    assert_eq!(other.reload().model.teams.get(&team.id).unwrap(), &team);
}

#[test]
fn a_reload_at_any_answer_goes_on_exactly_there() {
    let mut device = Device::new();
    let round = device.begin(Mode::Quiet, "3");
    device.turn(round, 4);
    device.send(Msg::Turn(round, TurnMsg::Begin));
    for place in 0..13 {
        device.answer(round, place, 2);
        device = device.reload();
        let draft = device.model.running.get(&round).unwrap().draft.clone().unwrap();
        assert_eq!(draft.sheet().answered(), place + 1);
        device.send(Msg::Opened(Route::Turn(round, draft.stage())));
    }
    assert_eq!(device.model.handed_in(round), 1);
    assert_eq!(device.model.route, Route::Turn(round, Stage::Review));
}

#[test]
fn a_quiet_round_leaves_no_sheet_behind() {
    let mut device = Device::new();
    let round = device.begin(Mode::Quiet, "4");
    for answer in [1, 2, 3, 5] {
        device.turn(round, answer);
    }
    let team = *device.model.teams.keys().next().unwrap();
    device.send(Msg::SaveFile(team));
    let (_, while_running) = device.downloads.pop().unwrap();
    assert!(!while_running.contains(&round.to_string()), "a running round is in no file");
    let pile = Key::Running(round).to_string();
    assert!(device.storage.contains_key(&pile));
    device.send(Msg::Close(round));
    assert!(!device.storage.contains_key(&pile), "the pile is removed at closing");
    let closed = device.model.round(round).unwrap().1.closed().unwrap();
    let Kept::Quiet { handed_in, activities, .. } = &closed.kept else {
        panic!("a quiet round keeps what may be shown")
    };
    assert_eq!(*handed_in, 4);
    // 1 + 2 + 3 + 5 = 11 of four: 2.75 → 3.0
    assert!(activities.iter().all(|activity| activity.scores().mean() == Some(3.0)));
    assert!(device.storage.values().all(|text| !text.contains("sheet")));
}

#[test]
fn only_who_has_just_handed_in_can_take_it_back() {
    let mut device = Device::new();
    let round = device.begin(Mode::Quiet, "3");
    device.turn(round, 4);
    device.send(Msg::Turn(round, TurnMsg::TakeBack));
    assert_eq!(device.model.route, Route::Turn(round, Stage::Review));
    assert_eq!(device.model.handed_in(round), 0);
    device.send(Msg::Turn(round, TurnMsg::HandIn));
    assert_eq!(device.model.notice, Some(Notice::HandedIn));
    device.send(Msg::Turn(round, TurnMsg::Begin));
    device.send(Msg::Turn(round, TurnMsg::TakeBack));
    assert_eq!(device.model.handed_in(round), 1, "the next person has begun");
}

#[test]
fn no_address_leads_to_what_may_not_be_seen() {
    let mut device = Device::new();
    let round = device.begin(Mode::Open, "3");
    device.turn(round, 4);
    device.send(Msg::Went(Route::Results(round)));
    assert_eq!(device.model.route, Route::Cover(round), "no result before closing");
    device.send(Msg::Went(Route::Turn(round, Stage::Question(3))));
    assert_eq!(device.model.route, Route::Cover(round), "no question without a sheet in hand");
    device.send(Msg::Went(Route::Team(TeamId::from_random([99; 16]))));
    assert_eq!(device.model.route, Route::Nowhere);
}

#[test]
fn only_a_reload_leads_back_into_a_paused_turn() {
    let mut device = Device::new();
    let round = device.begin(Mode::Quiet, "3");
    device.send(Msg::Turn(round, TurnMsg::Begin));
    device.answer(round, 0, 5);
    let within = Route::Turn(round, Stage::Question(0));
    device.send(Msg::Went(within));
    assert_eq!(device.model.route, within, "within the turn the address leads");
    device.send(Msg::Turn(round, TurnMsg::Pause));
    assert_eq!(device.model.route, Route::Cover(round));
    for elsewhere in [Route::Cover(round), Route::Start] {
        device.send(Msg::Went(elsewhere));
        device.send(Msg::Went(within));
        assert_eq!(device.model.route, Route::Cover(round), "from {elsewhere:?}");
    }
    let mut device = device.reload();
    device.send(Msg::Opened(within));
    assert_eq!(device.model.route, within);
}

#[test]
fn an_address_leads_past_no_cover_and_the_address_says_so() {
    let mut device = Device::new();
    let round = device.begin(Mode::Quiet, "3");
    device.send(Msg::Turn(round, TurnMsg::Begin));
    device.send(Msg::Turn(round, TurnMsg::Pause));
    let given = given(&device, "2026-11-22");
    let forward = Msg::Went(Route::Turn(round, Stage::Question(0)));
    let effects = update(&mut device.model, forward, &given);
    assert_eq!(effects, [Effect::Replace(Route::Cover(round))]);
}

#[test]
fn nothing_can_be_taken_back_from_a_device_that_lay_there() {
    let mut device = Device::new();
    let round = device.begin(Mode::Quiet, "3");
    device.turn(round, 4);
    device.send(Msg::Idle);
    assert_eq!(device.model.just_handed_in, None);
    device.send(Msg::Turn(round, TurnMsg::TakeBack));
    assert_eq!(device.model.handed_in(round), 1);
}

#[test]
fn a_turn_that_stays_on_screen_for_days_is_left_too() {
    let mut device = Device::new();
    let round = device.begin(Mode::Quiet, "3");
    device.send(Msg::Turn(round, TurnMsg::Begin));
    device.answer(round, 0, 5);
    let given = given(&device, "2026-11-24");
    let effects = update(&mut device.model, Msg::Speak(Lang::En), &given);
    assert!(effects.contains(&Effect::Leave(Route::Cover(round))), "{effects:?}");
    assert!(!device.model.has_draft(round));
}

#[test]
fn a_sheet_in_hand_without_a_day_counts_from_the_first_start() {
    let mut device = Device::new();
    let round = device.begin(Mode::Quiet, "3");
    device.send(Msg::Turn(round, TurnMsg::Begin));
    device.answer(round, 0, 5);
    let pile = Key::Running(round).to_string();
    let text = device.storage[&pile].replace(r#","since":"2026-11-22""#, "");
    assert_ne!(text, device.storage[&pile]);
    device.storage.insert(pile.clone(), text);
    let mut device = device.reload();
    device.send(Msg::Opened(Route::Start));
    assert!(device.storage[&pile].contains(r#""since":"2026-11-22""#));
}

/// The world on another day.
fn given(device: &Device, day: &str) -> Given {
    Given {
        today: day.parse().unwrap(),
        team: TeamId::from_random([201; 16]),
        round: RoundId::from_random([202; 16]),
        step: StepId::from_random([203; 16]),
        tie: u32::from(device.tick) + 1,
    }
}

#[test]
fn a_tap_goes_on_only_from_where_it_was() {
    let mut device = Device::new();
    let round = device.begin(Mode::Open, "3");
    device.send(Msg::Turn(round, TurnMsg::Begin));
    device.answer(round, 0, 3);
    device.send(Msg::Turn(round, TurnMsg::GoOn(0)));
    assert_eq!(
        device.model.route,
        Route::Turn(round, Stage::Question(1)),
        "a late timer does nothing"
    );
}

#[test]
fn what_could_not_be_kept_goes_along_with_the_next_write() {
    let mut device = Device::new();
    let given = Given {
        today: "2026-11-22".parse().unwrap(),
        team: TeamId::from_random([1; 16]),
        round: RoundId::from_random([1; 16]),
        step: StepId::from_random([9; 16]),
        tie: 0,
    };
    drop(update(&mut device.model, Msg::Speak(Lang::En), &given));
    let full = Msg::Kept(batch::Kept::nothing(StorageProblem::Full));
    drop(update(&mut device.model, full, &given));
    assert_eq!(device.model.storage, Some(StorageProblem::Full));
    device.send(Msg::WaitForNext(true));
    let kept = device.storage.get("teamruimte:settings").unwrap();
    assert!(kept.contains(r#""language":"en""#), "{kept}");
    assert_eq!(device.model.storage, None);
}

#[test]
fn a_removed_team_leaves_nothing_in_storage() {
    let mut device = Device::new();
    let round = device.begin(Mode::Open, "3");
    device.turn(round, 4);
    let team = *device.model.teams.keys().next().unwrap();
    device.send(Msg::RemoveTeam(team));
    let mark = format!("teamruimte:team:{team}");
    let left: Vec<&String> = device.storage.keys().collect();
    assert_eq!(left, ["teamruimte:form", mark.as_str()]);
    assert!(!device.storage[&mark].contains("Oost"), "the mark has no name");
}

#[test]
fn a_removed_team_does_not_come_back_with_an_older_copy() {
    let mut device = Device::new();
    let round = device.begin(Mode::Open, "3");
    device.turn(round, 4);
    let old: Vec<_> = device.storage.clone().into_iter().collect();
    let team = *device.model.teams.keys().next().unwrap();
    device.send(Msg::RemoveTeam(team));
    // A crash gives the first copy back as it was; the second one knows better.
    let new: Vec<_> = device.storage.clone().into_iter().collect();
    let restored = restore(&old, &new);
    assert!(restored.teams.is_empty() && restored.running.is_empty());
    assert!(
        restored.stale.contains(&Key::Round(round))
            && restored.stale.contains(&Key::Running(round))
    );
}

#[test]
fn a_removed_round_does_not_come_back_with_an_old_file() {
    let mut device = Device::new();
    let round = device.begin(Mode::Open, "3");
    device.turn(round, 4);
    device.turn(round, 2);
    device.send(Msg::Close(round));
    let team = *device.model.teams.keys().next().unwrap();
    device.send(Msg::SaveFile(team));
    let (_, text) = device.downloads.pop().unwrap();
    device.send(Msg::RemoveRound(team, round));
    device.send(Msg::FileRead(Some(text.into_bytes())));
    device.send(Msg::AcceptFile);
    assert!(device.model.teams.get(&team).unwrap().rounds().is_empty());
    assert!(file::read(b"\x89PNG").is_err());
}

#[test]
fn a_step_keeps_what_it_was_taken_over_from_until_its_field_is_emptied() {
    let mut device = Device::new();
    let round = device.begin(Mode::Open, "3");
    device.turn(round, 4);
    device.send(Msg::Close(round));
    device.send(Msg::Went(Route::Step(round)));
    let board = LearningId::try_from("board".to_owned()).unwrap();
    let form = |device: &Device, what: &str, learning: Option<&LearningId>| {
        let (what, learning) = (what.to_owned(), learning.cloned());
        StepForm { what, learning, ..device.model.step_form.clone() }
    };
    device.send(Msg::StepTyped(form(&device, "Sta bij het bord", Some(&board))));
    let emptied = form(&device, " ", Some(&board));
    device.send(Msg::StepTyped(emptied));
    assert_eq!(device.model.step_form.learning, None);
    device.send(Msg::StepTyped(form(&device, "Sta elke week bij het bord", Some(&board))));
    device.send(Msg::Agree(round));
    let (team, _) = device.model.round(round).unwrap();
    assert_eq!(team.steps()[0].learning, Some(board));
    assert_eq!(device.model.step_form, StepForm::default());
}

#[test]
fn the_form_of_a_step_forgets_what_was_missing_and_a_day_that_passed() {
    let mut device = Device::new();
    let round = device.begin(Mode::Open, "2");
    device.turn(round, 4);
    device.turn(round, 2);
    device.send(Msg::Close(round));
    device.send(Msg::Went(Route::Step(round)));
    device.send(Msg::Agree(round));
    assert!(!device.model.step_problems.is_empty());
    let typed = StepForm {
        who: "Anna".into(),
        look_again: "2026-11-21".into(),
        ..device.model.step_form.clone()
    };
    device.send(Msg::StepTyped(typed));
    device.send(Msg::Went(Route::Results(round)));
    device.send(Msg::Went(Route::Step(round)));
    assert!(device.model.step_problems.is_empty());
    assert_eq!(device.model.step_form.look_again, "2026-12-13");
    assert_eq!(device.model.step_form.who, "Anna", "what was typed stays");
}
