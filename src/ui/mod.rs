//! What people see, in Leptos. Pages read view models and send messages; nothing is decided here.
#![allow(unreachable_pub, reason = "the component macro writes pub items")]

mod app;
mod pages;
mod parts;
mod presenter;
mod store;
mod widgets;

pub use app::start;
