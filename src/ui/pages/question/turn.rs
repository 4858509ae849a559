//! What keys and taps mean in a turn.

use leptos::{ev::KeyboardEvent, prelude::*};

use crate::{
    app::msg::{GoOn, Msg, TurnMsg},
    browser,
    domain::{answer::Answer, id::RoundId, running::Stage},
    ui::store::Store,
};

/// Where a key or a tap belongs.
#[derive(Clone, Copy)]
pub(super) struct Turn {
    pub(super) store: Store,
    pub(super) id: RoundId,
    /// The place of the question on screen.
    pub(super) place: Memo<usize>,
    /// The answer to it.
    pub(super) chosen: Memo<Option<Answer>>,
    /// Whether the person writes a comment: an answer then does not go on by itself.
    pub(super) writes: RwSignal<bool>,
}

impl Turn {
    pub(super) fn answer(self, answer: Answer, moment: GoOn) {
        let waits = self.store.peek(|model| model.settings.wait_for_next);
        let go_on = if waits || self.writes.get_untracked() { GoOn::Stay } else { moment };
        let place = self.place.get_untracked();
        let msg = TurnMsg::Answer { place, answer: Some(answer), go_on };
        self.store.send(Msg::Turn(self.id, msg));
    }

    fn go(self, stage: Stage) {
        self.store.send(Msg::Turn(self.id, TurnMsg::Go(stage)));
    }

    /// To the next question, or to the review.
    pub(super) fn on(self) {
        let place = self.place.get_untracked();
        self.store.send(Msg::Turn(self.id, TurnMsg::GoOn(place)));
    }

    /// To the question before.
    pub(super) fn back(self) {
        if let Some(before) = self.place.get_untracked().checked_sub(1) {
            self.go(Stage::Question(before));
        }
    }

    /// To the cover, which goes over the answers.
    pub(super) fn pause(self) {
        self.store.send(Msg::Turn(self.id, TurnMsg::Pause));
    }

    /// 1 to 5 and 0 answer, left and right go between questions, up and down between answers.
    pub(super) fn key(self, event: &KeyboardEvent) {
        // A key held down would answer the questions that follow.
        if event.repeat() || event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let key = event.key();
        match key.as_str() {
            "ArrowLeft" => self.back(),
            "ArrowRight" => self.on(),
            "ArrowUp" => browser::page::focus_neighbour("[role=radio]", -1),
            "ArrowDown" => browser::page::focus_neighbour("[role=radio]", 1),
            digit => {
                let answer = digit.parse::<u8>().ok().and_then(|n| Answer::try_from(n).ok());
                let Some(answer) = answer else { return };
                self.answer(answer, GoOn::AtOnce);
            }
        }
        event.prevent_default();
    }
}
