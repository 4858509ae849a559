//! The date on this device, and pauses.

use js_sys::Date as JsDate;

use super::{dom, promise};
use crate::domain::Date;

/// The civil date here and now.
pub fn today() -> Date {
    let now = JsDate::new_0();
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    let year = i32::try_from(now.get_full_year()).unwrap_or(1);
    // A clock outside the years 1 to 9999 cannot be right; the first day says so to whoever looks.
    Date::new(year, part(now.get_month() + 1), part(now.get_date())).unwrap_or(Date::MIN)
}

/// Does `work` after `ms` milliseconds.
pub fn after(ms: u32, work: impl FnOnce() + 'static) {
    let Some(window) = dom::window() else { return };
    let ms = i32::try_from(ms).unwrap_or(i32::MAX);
    let callback = promise::once(work);
    // Without a timer nothing can wait; the work is then left undone, which every caller survives.
    drop(window.set_timeout_with_callback_and_timeout_and_arguments_0(&callback, ms));
}

/// Does `work` when the next frame is drawn.
pub fn next_frame(work: impl FnOnce() + 'static) {
    let Some(window) = dom::window() else { return };
    drop(window.request_animation_frame(&promise::once(work)));
}

/// Milliseconds on the clock of the day, which goes on while the device sleeps.
pub fn now_ms() -> f64 {
    JsDate::now()
}

/// Milliseconds since the page was opened, for what happens within a second.
pub fn elapsed_ms() -> f64 {
    dom::window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now())
}
