//! Behaviour: what happens when somebody does something.
//!
//! [`update`](update::update) takes the [`Model`](model::Model) and a [`Msg`](msg::Msg) and returns
//! [`Effect`](effect::Effect)s as data. It is total, has no clock and no chance of its own (both
//! come in as [`Given`](msg::Given)), and so a whole meeting can be played in a test.

pub mod appointment;
pub mod batch;
pub mod conflict;
pub mod effect;
pub mod example;
pub mod file_name;
pub mod form;
pub mod keep;
pub mod means;
pub mod model;
pub mod msg;
pub mod over_time;
pub mod picture;
pub mod plan_form;
pub mod presenter;
pub mod results;
pub mod route;
pub mod shape;
pub mod step_form;
pub mod steps;
pub mod tabbed;
pub mod talk;
pub mod team_page;
pub mod update;
