//! A device without a browser: the model, and a storage of which the first copy is kept as in one.

use teamruimte::{
    app::{
        batch::{self, Seen},
        effect::{Change, Effect},
        example, keep,
        model::{Model, Start},
        msg::{Given, GoOn, HandsMsg, Msg, TalkMsg, TurnMsg},
        route::Route,
        update::update,
    },
    domain::{
        Date, Set,
        answer::{Score, Sheet},
        counts::{Counts, Tally},
        id::{RoundId, StepId, TeamId},
        points::Rule,
        round::Mode,
        talked::Topic,
    },
    persist::{
        file,
        key::Key,
        record::{Form, StepForm},
        restore::{Entry, Restored, restore},
    },
    texts::Lang,
};

pub(crate) use super::room::Storage;
use super::{
    check, day,
    room::{Room, seen},
};

/// The day on which every device begins.
const FIRST_DAY: &str = "2026-11-22";

/// One device, on one day unless it is moved on.
pub(crate) struct Device {
    pub(crate) model: Model,
    pub(crate) storage: Storage,
    /// The second copy.
    pub(crate) second: Storage,
    pub(crate) downloads: Vec<(String, String)>,
    /// The screen in the address.
    pub(crate) address: Route,
    /// The records for which storage has no room.
    pub(crate) full: fn(Key) -> bool,
    /// The day on its calendar.
    pub(crate) today: Date,
    /// Whether storage was taken away.
    pub(crate) blocked: bool,
    /// What this window has found or put in storage.
    seen: Seen,
    tick: u32,
}

impl Device {
    /// A device on which nothing was done yet.
    pub(crate) fn new() -> Self {
        Self::with(Restored::default(), Storage::new())
    }

    /// A device that starts with this storage.
    pub(crate) fn start(storage: Storage) -> Self {
        Self::with(restore(&entries(&storage), &[]), storage)
    }

    /// A device that starts with this storage and cannot read the second copy.
    pub(crate) fn start_without_second_copy(storage: Storage) -> Self {
        let mut device = Self::start(storage);
        device.model = model_at(restore(&entries(&device.storage), &[]), false);
        device
    }

    /// Starts again: nothing but the storage is left.
    pub(crate) fn reload(&mut self) {
        self.model = model(restore(&entries(&self.storage), &[]));
        self.seen = seen(&self.storage);
    }

    fn with(restored: Restored, storage: Storage) -> Self {
        let (model, seen) = (model(restored), seen(&storage));
        Self {
            model,
            storage,
            second: Storage::new(),
            downloads: Vec::new(),
            address: Route::Start,
            full: |_| false,
            today: day(FIRST_DAY),
            blocked: false,
            seen,
            tick: 0,
        }
    }

    /// Sends a message and does what follows from it; answers with all effects.
    pub(crate) fn send(&mut self, msg: Msg) -> Vec<Effect> {
        self.tick += 1;
        let given = Given { today: self.today, ..given(self.tick) };
        let effects = update(&mut self.model, msg, &given);
        for effect in effects.clone() {
            match effect {
                Effect::Keep(changes) => {
                    self.keep(changes);
                    // The rest is not done.
                    if self.model.is_stopped() {
                        break;
                    }
                }
                Effect::Download { what, name, text } => {
                    self.downloads.push((name, text));
                    drop(self.send(Msg::Offered { what, done: true }));
                }
                Effect::Forget(damaged) => {
                    let mut room =
                        Room { storage: &mut self.storage, full: self.full, blocked: self.blocked };
                    batch::forget(&mut room, &mut self.seen, &damaged);
                }
                // Nobody waits here until something said is gone, or a minute has passed.
                Effect::Later { msg, .. } if matches!(*msg, Msg::Unsay(_) | Msg::Tick(_)) => {}
                Effect::Later { msg, .. } => drop(self.send(*msg)),
                Effect::Go(to) | Effect::Replace(to) | Effect::Leave(to) => self.address = to,
            }
        }
        effects
    }

    fn keep(&mut self, changes: Vec<Change>) {
        let blocked = self.blocked;
        let mut room = Room { storage: &mut self.storage, full: self.full, blocked };
        let kept = batch::keep(&mut room, &mut self.seen, &changes);
        for Change { key, text, .. } in kept.for_second_copy(changes) {
            match text {
                Some(text) => drop(self.second.insert(key.to_string(), text)),
                None => drop(self.second.remove(&key.to_string())),
            }
        }
        self.send(Msg::Kept(kept));
    }

    /// Begins a round: of a new team, or the next one of `team`.
    pub(crate) fn begin(&mut self, team: Option<TeamId>, mode: Mode, people: u32) -> RoundId {
        let form = Form {
            name: "Wijkteam Oost".into(),
            people: people.to_string(),
            new_people: "0".into(),
            mode: Some(mode),
            ..Form::default()
        };
        self.send(Msg::Typed(form));
        self.send(Msg::Begin(team));
        let Route::Cover(round) = self.model.route else { panic!("{:?}", self.model.route) };
        round
    }

    /// Plays a turn from the cover to handing in.
    pub(crate) fn turn(&mut self, round: RoundId, sheet: &Sheet) {
        self.send(Msg::Turn(round, TurnMsg::Begin));
        for place in 0..sheet.len() {
            let answer = sheet.answer(place);
            let msg = TurnMsg::Answer { place, answer, go_on: GoOn::Stay };
            self.send(Msg::Turn(round, msg));
        }
        self.send(Msg::Turn(round, TurnMsg::HandIn));
    }

    /// Plays a whole round, closed at the end.
    pub(crate) fn play(
        &mut self,
        team: Option<TeamId>,
        mode: Mode,
        people: u32,
        sheets: &[Sheet],
    ) -> RoundId {
        let round = self.begin(team, mode, people);
        for sheet in sheets {
            self.turn(round, sheet);
        }
        self.send(Msg::Close(round));
        round
    }

    /// Plays an open round with everything that a round can have: hands of one person for the first
    /// activity, turns with a comment, somebody who comes late, and what the team adds in the talk.
    pub(crate) fn play_rich(&mut self, team: Option<TeamId>, sheets: &[Sheet]) -> RoundId {
        let (late, in_time) = sheets.split_last().unwrap();
        let round = self.begin(team, Mode::Open, u32::try_from(sheets.len()).unwrap());
        let tally = Tally { counts: Counts([0, 0, 1, 0, 0]), cannot_tell: 0 };
        let count = HandsMsg::Count { place: 0, tally };
        for msg in [HandsMsg::Begin(1), count, HandsMsg::Done] {
            self.send(Msg::Hands(round, msg));
        }
        for sheet in in_time {
            self.turn_with_comment(round, sheet, 2, "Dat lukt soms");
        }
        self.send(Msg::Close(round));
        self.turn(round, late);
        let topic = Topic::Point(Rule::Spread);
        for msg in [
            TalkMsg::Dot { topic, dots: 4 },
            TalkMsg::Choose { topic, chosen: true },
            TalkMsg::Focus { topic, place: Some(5) },
            TalkMsg::Note { topic, typed: "Eerst dit.\nDan dat.".into() },
            TalkMsg::Agree { place: 5, score: Score::new(3), why: "Nog niet altijd".into() },
            TalkMsg::Share("Alleen de stap".into()),
        ] {
            self.send(Msg::Talk(round, msg));
        }
        round
    }

    /// Plays a turn with a comment on one activity.
    pub(crate) fn turn_with_comment(
        &mut self,
        round: RoundId,
        sheet: &Sheet,
        place: usize,
        typed: &str,
    ) {
        self.send(Msg::Turn(round, TurnMsg::Begin));
        self.send(Msg::Turn(round, TurnMsg::Comment { place, typed: typed.into() }));
        self.turn(round, sheet);
    }

    /// Agrees on a step after a round.
    pub(crate) fn agree(&mut self, round: RoundId, what: &str) {
        self.send(Msg::Went(Route::Step(round)));
        let form = StepForm {
            what: what.into(),
            who: "Anna".into(),
            when: "elke maandag".into(),
            notice: "minder dubbel werk".into(),
            ..self.model.step_form.clone()
        };
        self.send(Msg::StepTyped(form));
        self.send(Msg::Agree(round));
    }

    /// The team of a round.
    pub(crate) fn team_of(&self, round: RoundId) -> TeamId {
        self.model.round(round).unwrap().0.id
    }

    /// The team file of the team of this round.
    pub(crate) fn file_of(&self, round: RoundId) -> String {
        file::write(self.model.round(round).unwrap().0, self.model.today).unwrap()
    }

    /// The text under a key.
    pub(crate) fn kept(&self, key: Key) -> Option<&str> {
        self.storage.get(&key.to_string()).map(String::as_str)
    }
}

/// The day and chance of the message with this number.
pub(crate) fn given(tick: u32) -> Given {
    let bytes = |mark: u8| {
        let mut bytes = [mark; 16];
        bytes[..4].copy_from_slice(&tick.to_be_bytes());
        bytes
    };
    Given {
        today: day(FIRST_DAY),
        team: TeamId::from_random(bytes(1)),
        round: RoundId::from_random(bytes(2)),
        step: StepId::from_random(bytes(3)),
        tie: tick,
    }
}

/// The state at the start, from what was found.
pub(crate) fn model(restored: Restored) -> Model {
    model_at(restored, true)
}

/// What is known before anything was read, on a good day.
pub(crate) fn start() -> Start {
    Start { today: day(FIRST_DAY), lang: Lang::Nl, storage: None, second_copy: true }
}

fn model_at(restored: Restored, second_copy: bool) -> Model {
    let start = Start { second_copy, ..start() };
    Model::new(check(), example::team(&check()).unwrap(), restored, start)
}

/// A storage as the list that a start reads.
pub(crate) fn entries(storage: &Storage) -> Vec<Entry> {
    storage.iter().map(|(name, text)| (name.clone(), text.clone())).collect()
}

/// What the model would write under `key` now.
pub(crate) fn record(model: &mut Model, key: Key) -> Option<Change> {
    let mut only = Set::default();
    only.insert(key);
    let dirty = std::mem::replace(&mut model.dirty, only);
    let change = keep::changes(model).into_iter().next();
    model.dirty = dirty;
    change
}
