//! The only meeting point of model, signals and browser.
//!
//! Messages go through a queue, so an effect that answers at once cannot re-enter the model. Effects
//! run after the model was changed and released.

use std::{collections::VecDeque, ops::ControlFlow};

use leptos::prelude::*;

use crate::{
    app::{
        effect::Effect,
        model::Model,
        msg::{Given, Msg},
        update::update,
    },
    browser,
    domain::id::{RoundId, StepId, TeamId},
};

/// The one place of the state. It is made once, at the root, and lives as long as the page.
#[derive(Clone, Copy)]
pub struct Store {
    model: RwSignal<Model>,
    queue: StoredValue<Queue>,
}

#[derive(Default)]
struct Queue {
    waiting: VecDeque<Msg>,
    draining: bool,
}

impl Store {
    /// A store of this state.
    pub fn new(model: Model) -> Self {
        Self { model: RwSignal::new(model), queue: StoredValue::new(Queue::default()) }
    }

    /// Applies a message and everything that follows from it. After a crash nothing happens.
    pub fn send(self, msg: Msg) {
        if browser::crash::happened() {
            return;
        }
        let draining = self.queue.try_update_value(|queue| {
            queue.waiting.push_back(msg);
            std::mem::replace(&mut queue.draining, true)
        });
        if draining != Some(false) {
            return;
        }
        while let Some(msg) = self.next() {
            let given = given();
            let effects = self.model.try_update(|model| update(model, msg, &given));
            // When keeping stops this window, the rest would show what is not kept.
            for effect in effects.unwrap_or_default() {
                if self.run(effect).is_break() {
                    break;
                }
            }
        }
    }

    fn next(self) -> Option<Msg> {
        self.queue
            .try_update_value(|queue| {
                let next = queue.waiting.pop_front();
                queue.draining = next.is_some();
                next
            })
            .flatten()
    }

    /// A part of the state that a page shows; it changes only when its value does.
    pub fn select<T>(self, view: impl Fn(&Model) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        self.memo(Box::new(view))
    }

    /// Boxed, so that the code of a memo exists once for each type and not for each closure.
    fn memo<T>(self, view: Box<dyn Fn(&Model) -> T + Send + Sync>) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.model.with(|model| view(model)))
    }

    /// A part of the state as it is now.
    pub fn peek<T>(self, view: impl FnOnce(&Model) -> T) -> T {
        self.model.with_untracked(view)
    }

    /// Does one thing, and tells whether to go on with the next.
    fn run(self, effect: Effect) -> ControlFlow<()> {
        match effect {
            Effect::Keep(changes) => {
                let kept = browser::storage::keep(&changes);
                browser::black_box::keep(&kept.for_second_copy(changes));
                let stops = kept.stops();
                self.send(Msg::Kept(kept));
                if stops {
                    return ControlFlow::Break(());
                }
            }
            Effect::Forget(damaged) => {
                browser::storage::forget(&damaged);
                browser::black_box::forget(&damaged);
            }
            Effect::Go(route) => browser::location::go(route),
            Effect::Replace(route) => browser::location::replace(route),
            Effect::Leave(route) => browser::location::leave(route),
            Effect::Download { what, name, text } => {
                let done = browser::files::download(&name, &text).is_ok();
                self.send(Msg::Offered { what, done });
            }
            Effect::Later { pause_ms, msg } => {
                browser::clock::after(pause_ms, move || self.send(*msg));
            }
        }
        ControlFlow::Continue(())
    }
}

/// The day and chance for one update.
fn given() -> Given {
    let bytes = |from: &[u8; 52], start: usize| {
        let mut out = [0; 16];
        for (to, byte) in out.iter_mut().zip(from.iter().skip(start)) {
            *to = *byte;
        }
        out
    };
    let random: [u8; 52] = browser::random::bytes();
    let tie = random.iter().skip(48).fold(0, |tie: u32, byte| tie << 8 | u32::from(*byte));
    Given {
        today: browser::clock::today(),
        team: TeamId::from_random(bytes(&random, 0)),
        round: RoundId::from_random(bytes(&random, 16)),
        step: StepId::from_random(bytes(&random, 32)),
        tie,
    }
}

/// The store, in any component.
pub fn use_store() -> Store {
    expect_context::<Store>()
}
