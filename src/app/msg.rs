//! What somebody did, or what the browser has to say.

use super::{batch::Kept, effect::Offer, model::Notice, route::Route};
use crate::{
    domain::{
        Date,
        answer::Answer,
        answer::Score,
        counts::Tally,
        id::{RoundId, StepId, TeamId},
        look::StepState,
        plan::Meeting,
        round::Mode,
        running::Stage,
        talked::Topic,
    },
    persist::{
        record::{Form, StepForm},
        restore::Damaged,
    },
    texts::Lang,
};

/// One event.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// The page was opened at this address, or loaded anew there.
    Opened(Route),
    /// The address changed: by a link, by "back", or by hand.
    Went(Route),
    /// Show this screen in place of the one that is there: "back" leads past it.
    Show(Route),
    /// What was said last need not be said any longer, unless something was said since.
    Unsay(u32),
    /// Say what became of something that a page asked of the browser itself.
    Say(Notice),
    /// Use this language from now on.
    Speak(Lang),
    /// Whether questions wait for "next" after an answer.
    WaitForNext(bool),
    /// The form of a new round was typed in.
    Typed(Form),
    /// Begin the round of the form, of a new team or of one that is here.
    Begin(Option<TeamId>),
    /// Something in a turn of this round.
    Turn(RoundId, TurnMsg),
    /// Hands are counted in this round.
    Hands(RoundId, HandsMsg),
    /// The team talks about this round.
    Talk(RoundId, TalkMsg),
    /// A minute of the talk has passed, on the clock with this number.
    Tick(u32),
    /// Practise with made-up people, in a round of this mode.
    Practise(Mode),
    /// Leave the rehearsal.
    EndPractice,
    /// Nobody has touched the device for a while.
    Idle,
    /// Somebody joins or leaves: the team of this running round has so many people now.
    SetPeople(RoundId, u32),
    /// Back to the form, to choose mode and number anew, while nobody has answered.
    ChooseAgain(RoundId),
    /// The form of a step was typed in.
    StepTyped(StepForm),
    /// Agree on the step of the form, after this round.
    Agree(RoundId),
    /// A team has looked at a step: what became of it, and what it brought.
    LookedAt {
        /// Whose step.
        team: TeamId,
        /// Which.
        step: StepId,
        /// What became of it.
        state: StepState,
        /// What it brought, as typed.
        brought: String,
    },
    /// Offer the day to look again at a step as a file for calendars.
    InviteToStep(TeamId, StepId),
    /// The next round of a team is then: keep that, and offer it for calendars. Without a meeting the
    /// plan is taken back.
    PlanRound(TeamId, Option<Meeting>),
    /// Open the results of this round.
    Close(RoundId),
    /// Remove this round.
    RemoveRound(TeamId, RoundId),
    /// Remove this step.
    RemoveStep(TeamId, StepId),
    /// Remove this team with all its rounds from this device.
    RemoveTeam(TeamId),
    /// Bring back what was removed last.
    Undo,
    /// Offer the team file of this team.
    SaveFile(TeamId),
    /// The browser has offered a file, or has refused to.
    Offered {
        /// What it is.
        what: Offer,
        /// Whether it was offered.
        done: bool,
    },
    /// A file was chosen or dropped; its bytes, or that the browser could not read it.
    FileRead(Option<Vec<u8>>),
    /// Take the teams of the file that was looked at.
    AcceptFile,
    /// Leave the file that was looked at.
    DeclineFile,
    /// What became of the records that were to be kept.
    Kept(Kept),
    /// Offer a text that could not be read as a file.
    SaveDamaged(Damaged),
    /// Remove a text that could not be read.
    ForgetDamaged(Damaged),
}

/// One event in a turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TurnMsg {
    /// The next person takes the device.
    Begin,
    /// Throw the sheet in hand away and begin again.
    StartOver,
    /// An answer, or none, to the question at this place.
    Answer {
        /// The place.
        place: usize,
        /// The answer.
        answer: Option<Answer>,
        /// Whether and when to go on to the next question.
        go_on: GoOn,
    },
    /// A comment on the activity at this place, as typed so far.
    Comment {
        /// The place.
        place: usize,
        /// What was typed.
        typed: String,
    },
    /// Go on from the question at this place, unless the person went elsewhere meanwhile.
    GoOn(usize),
    /// Go to a stage.
    Go(Stage),
    /// Leave the turn for a while: the answers stay, under the cover.
    Pause,
    /// Hand in for good.
    HandIn,
    /// The person who has just handed in takes the sheet back.
    TakeBack,
}

/// One event in counting hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandsMsg {
    /// So many people raise hands; the count goes on where it was.
    Begin(u32),
    /// These hands were raised for the activity at this place.
    Count {
        /// The place.
        place: usize,
        /// The hands.
        tally: Tally,
    },
    /// Go to the activity at this place.
    Go(usize),
    /// All hands are counted: they are handed in.
    Done,
    /// Throw the count away.
    Forget,
}

/// One event in the talk about a closed round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TalkMsg {
    /// The team agrees on an answer, or (without a score) on none.
    Agree {
        /// The place of the activity.
        place: usize,
        /// The answer.
        score: Option<Score>,
        /// Why, as typed.
        why: String,
    },
    /// So many dots for a topic.
    Dot {
        /// The topic.
        topic: Topic,
        /// The number.
        dots: u32,
    },
    /// The team chooses a topic, or not.
    Choose {
        /// The topic.
        topic: Topic,
        /// Whether.
        chosen: bool,
    },
    /// Of the activities of a topic the team talks about this one.
    Focus {
        /// The topic.
        topic: Topic,
        /// The place of the activity.
        place: Option<usize>,
    },
    /// A note on a topic, as typed so far.
    Note {
        /// The topic.
        topic: Topic,
        /// What was typed.
        typed: String,
    },
    /// What may be told outside the team, as typed so far.
    Share(String),
}

/// What follows an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GoOn {
    /// Nothing.
    Stay,
    /// The next question at once (an answer by key).
    AtOnce,
    /// The next question after a moment in which the choice can be seen (a tap).
    AfterAMoment,
}

/// What the world gives to an update: the day and chance, so that the update itself needs neither.
#[derive(Debug, Clone, Copy)]
pub struct Given {
    /// The civil date on this device.
    pub today: Date,
    /// A fresh id for a team.
    pub team: TeamId,
    /// A fresh id for a round.
    pub round: RoundId,
    /// A fresh id for a step.
    pub step: StepId,
    /// A fresh number for a stamp.
    pub tie: u32,
}
