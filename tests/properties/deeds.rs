//! Everything that can be done, also when it makes no sense.

use proptest::{collection::vec, prelude::*};
use teamruimte::{
    app::{
        effect::Offer,
        model::Model,
        msg::{GoOn, HandsMsg, Msg, TalkMsg, TurnMsg},
        over_time::compare,
        route::Route,
    },
    domain::{
        answer::Score,
        counts::{Counts, Tally},
        id::{RoundId, StepId, TeamId},
        learning::LearningId,
        look::StepState,
        plan::Meeting,
        points::Rule,
        round::Mode,
        running::Stage,
        talk::Part,
        talked::Topic,
    },
    persist::{
        envelope::RecordError,
        record::{Form, StepForm},
        restore::Damaged,
    },
    texts::Lang,
};

use crate::common::{PLACES, device::Device};

/// Something done: a kind, and numbers to choose what it is done to.
pub(super) type Deed = (u8, usize, usize, u8);

/// What happens around a deed, now and then.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Around {
    Nothing,
    /// Storage is full.
    Full,
    /// Storage has no room for a round, but for smaller things.
    FullForRounds,
    /// The page is loaded anew, after the deed.
    Reload,
}

pub(super) fn any_deeds() -> impl Strategy<Value = Vec<(Deed, Around)>> {
    let kind = prop_oneof![
        6 => 0_u8..10,   // turns
        2 => 10_u8..14,  // rounds
        2 => 14_u8..20,  // screens, settings and the form
        2 => 20_u8..30,  // files
        1 => 30_u8..34,  // removals and storage
        2 => 34_u8..38,  // hands, comments and the talk
    ];
    let around = prop_oneof![8 => Just(Around::Nothing), 1 => Just(Around::Full), 1 => Just(Around::FullForRounds), 1 => Just(Around::Reload)];
    vec(((kind, 0_usize..50, 0_usize..40, 0_u8..6), around), 1..60)
}

fn pick<T: Copy>(from: &[T], at: usize) -> Option<T> {
    (!from.is_empty()).then(|| from[at % from.len()])
}

fn any_step(at: usize) -> Stage {
    if at.is_multiple_of(7) { Stage::Review } else { Stage::Question(at % (PLACES + 2)) }
}

fn any_screen(model: &Model, team: TeamId, round: RoundId, at: usize) -> Route {
    let latest = model.team(team).and_then(compare::latest);
    match at % 18 {
        14 => Route::Trend(team),
        15 => Route::Steps(team),
        // Often with a round of another team, one that runs or itself.
        16 => latest.map_or(Route::Team(team), |(then, _)| Route::Compare(team, round, then)),
        17 => latest.map_or(Route::Trend(team), |(then, now)| Route::Compare(team, now, then)),
        10 => Route::Step(round),
        11 => Route::Talk(round, Part::ALL[at % Part::ALL.len()]),
        12 => Route::Hands(round, at.checked_sub(20)),
        0 => Route::Start,
        1 => Route::New(None),
        2 => Route::New(Some(team)),
        3 => Route::Team(team),
        4 => Route::Cover(round),
        5 | 6 => Route::Turn(round, any_step(at / 11)),
        7 => Route::Close(round),
        8 => Route::Results(round),
        9 => Route::Open,
        _ => model.example.rounds().last().map_or(Route::Nowhere, |round| Route::Results(round.id)),
    }
}

fn turn(at: usize, answer: u8, here: Option<usize>) -> TurnMsg {
    let place = here.unwrap_or(at % (PLACES + 1));
    let answer = answer.try_into().ok().filter(|_| !at.is_multiple_of(9));
    match at % 14 {
        13 => TurnMsg::Pause,
        0..=1 => TurnMsg::Begin,
        2 => TurnMsg::StartOver,
        3..=5 => TurnMsg::Answer { place, answer, go_on: GoOn::AtOnce },
        6 => TurnMsg::Answer { place, answer, go_on: GoOn::AfterAMoment },
        7 => TurnMsg::Answer { place: at % (PLACES + 2), answer, go_on: GoOn::Stay },
        8 => TurnMsg::GoOn(place),
        9 => TurnMsg::Go(any_step(at / 13)),
        10..=11 => TurnMsg::HandIn,
        _ => TurnMsg::TakeBack,
    }
}

pub(super) fn form(at: usize, answer: u8) -> Form {
    let mode = [Some(Mode::Open), Some(Mode::Quiet), None][at % 3];
    let name = ["Oost", "", "Wijkteam \u{202E}West", "x"][at % 4].repeat(1 + at % 31);
    let people = ["2", "5", " 30 ", "31", "-1", "1e9", "٣"][usize::from(answer)];
    Form { name, people: people.into(), new_people: answer.to_string(), mode, ..Form::default() }
}

/// The message of a deed; it may well make no sense at this moment.
pub(super) fn message(device: &Device, (kind, which, at, answer): Deed) -> Msg {
    let model = &device.model;
    let teams: Vec<TeamId> = model.teams.keys().copied().chain([model.example.id]).collect();
    let rounds: Vec<RoundId> = model
        .teams
        .values()
        .chain([&model.example])
        .flat_map(teamruimte::domain::team::Team::rounds)
        .map(|round| round.id)
        .chain([RoundId::from_random([9; 16])])
        .collect();
    let running: Vec<RoundId> = model.running.keys().copied().collect();
    let team = pick(&teams, which).unwrap_or(model.example.id);
    let round = pick(&rounds, which).unwrap_or(RoundId::from_random([9; 16]));
    let here = match model.route {
        Route::Turn(_, Stage::Question(place)) => Some(place),
        _ => None,
    };
    match kind {
        0..=8 => Msg::Turn(pick(&running, which / 4).unwrap_or(round), turn(at, answer, here)),
        9 => Msg::Turn(round, turn(at, answer, here)),
        10 => Msg::Begin(None),
        11 => Msg::Begin(pick(&teams, which).filter(|team| *team != model.example.id)),
        12 if at.is_multiple_of(5) => Msg::Idle,
        12 if at.is_multiple_of(7) => Msg::ChooseAgain(pick(&running, which).unwrap_or(round)),
        12 if at.is_multiple_of(3) => Msg::SetPeople(round, u32::try_from(at).unwrap()),
        12 => Msg::Close(pick(&running, which).unwrap_or(round)),
        13 => Msg::Typed(Form { mode: Some(Mode::Quiet), ..form(0, 1) }),
        14 => Msg::Opened(any_screen(model, team, round, at)),
        15..=16 => Msg::Went(any_screen(model, team, round, at)),
        17 => Msg::Speak(Lang::ALL[at % Lang::ALL.len()]),
        18 => Msg::WaitForNext(at.is_multiple_of(2)),
        19 => Msg::Typed(form(at, answer)),
        20 if at.is_multiple_of(4) => Msg::StepTyped(step_form(round, at, answer)),
        20 if at.is_multiple_of(3) => Msg::Agree(round),
        20 if at.is_multiple_of(5) => looked_at(model, team, at),
        20 if at.is_multiple_of(7) => Msg::InviteToStep(team, first_step(model, team)),
        20 if at.is_multiple_of(11) => Msg::PlanRound(team, meeting(at)),
        20 => Msg::SaveFile(team),
        21..=24 => Msg::FileRead(pick_file(device, at)),
        25..=27 => Msg::AcceptFile,
        28 => Msg::DeclineFile,
        29 => Msg::Offered {
            what: pick(&teams, which).map_or(Offer::Unread, Offer::Team),
            done: at.is_multiple_of(2),
        },
        30 | 31 if at.is_multiple_of(3) => Msg::RemoveStep(team, first_step(model, team)),
        30 | 31 => Msg::RemoveRound(team, round),
        32 if at.is_multiple_of(4) => Msg::RemoveTeam(team),
        32 => Msg::SaveDamaged(damaged(round)),
        33 => Msg::ForgetDamaged(damaged(round)),
        34 => Msg::Hands(pick(&running, which).unwrap_or(round), hands(at, answer)),
        35 => {
            let typed = ["Dat lukt", "", " x "][at % 3].repeat(at);
            let msg = TurnMsg::Comment { place: here.unwrap_or(at % (PLACES + 1)), typed };
            Msg::Turn(pick(&running, which).unwrap_or(round), msg)
        }
        36 => Msg::Talk(round, talk(at, answer)),
        _ if at.is_multiple_of(2) => Msg::Undo,
        _ => Msg::Tick(model.ticking.wrapping_sub(u32::from(answer) % 2)),
    }
}

fn hands(at: usize, answer: u8) -> HandsMsg {
    let place = at % (PLACES + 1);
    let counts = Counts([u32::from(answer), 0, 1, 0, 0]);
    match at % 7 {
        0 | 1 => HandsMsg::Begin(answer.into()),
        2 | 3 => HandsMsg::Count { place, tally: Tally { counts, cannot_tell: 1 } },
        4 => HandsMsg::Go(place),
        5 => HandsMsg::Done,
        _ => HandsMsg::Forget,
    }
}

fn talk(at: usize, answer: u8) -> TalkMsg {
    let place = at % (PLACES + 1);
    let topic = match answer {
        0..=2 => Topic::Activity(place),
        _ => Topic::Point(Rule::Low),
    };
    match at % 6 {
        0 => TalkMsg::Agree { place, score: Score::new(answer), why: "Omdat ".repeat(at) },
        1 => TalkMsg::Dot { topic, dots: (at * 2) as u32 },
        2 => TalkMsg::Choose { topic, chosen: at.is_multiple_of(4) },
        3 => TalkMsg::Focus { topic, place: Some(place) },
        4 => TalkMsg::Note { topic, typed: "regel \n ".repeat(at) },
        _ => TalkMsg::Share("De stap ".repeat(at)),
    }
}

fn step_form(round: RoundId, at: usize, answer: u8) -> StepForm {
    let what = ["Elke week een rondje", "", "Één ding"][at % 3].repeat(1 + at % 20);
    let look_again = ["2026-12-13", "2020-01-01", "morgen"][usize::from(answer) % 3].to_owned();
    let learning = LearningId::try_from(["joint_visit", "board", "No"][at % 3].to_owned()).ok();
    StepForm { round: Some(round), what, learning, look_again, ..StepForm::default() }
}

fn meeting(at: usize) -> Option<Meeting> {
    let on = ["2027-02-15", "2020-01-01"][at % 2].parse().ok()?;
    (at < 30).then_some(Meeting { on, at: "09:30".parse().ok().filter(|_| at > 15) })
}

fn first_step(model: &Model, team: TeamId) -> StepId {
    let steps = model.team(team).map(teamruimte::domain::team::Team::steps).unwrap_or_default();
    steps.first().map_or(StepId::from_random([0; 16]), |step| step.id)
}

fn looked_at(model: &Model, team: TeamId, at: usize) -> Msg {
    let step = first_step(model, team);
    let state = [StepState::GoingOn, StepState::Done, StepState::Dropped][at % 3];
    Msg::LookedAt { team, step, state, brought: "Meer rust ".repeat(at) }
}

/// Something that was never damaged.
fn damaged(round: RoundId) -> Damaged {
    let (name, text) = (format!("teamruimte:round:{round}"), "{half".to_owned());
    Damaged { name, text, why: RecordError::Damaged("for the test") }
}

fn pick_file(device: &Device, at: usize) -> Option<Vec<u8>> {
    let files = &device.downloads;
    match at % 6 {
        0 => None,
        1 => Some(b"%PDF-1.4".to_vec()),
        _ if files.is_empty() => Some(Vec::new()),
        _ => Some(files[at % files.len()].1.clone().into_bytes()),
    }
}
