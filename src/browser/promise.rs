//! Waiting for `IndexedDB` requests, for a while and no longer.

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::IdbRequest;

use super::clock;

/// Listens to a request. It must be called before the request can answer: in the task that made it.
pub(super) fn of_request(request: &IdbRequest) -> Promise {
    Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(resolve.unchecked_ref()));
        request.set_onerror(Some(reject.unchecked_ref()));
    })
}

/// Waits for a promise, or fails after `ms` milliseconds: a database that never answers must not
/// keep the app from starting.
pub(super) async fn within(ms: u32, promise: Promise) -> Result<JsValue, JsValue> {
    let timeout = Promise::new(&mut |_, reject| {
        clock::after(ms, move || {
            let late = JsValue::from_str("no answer in time");
            drop(reject.call1(&JsValue::UNDEFINED, &late));
        });
    });
    JsFuture::from(Promise::race(&Array::of2(&promise, &timeout))).await
}

/// A closure for one call that JavaScript owns.
pub(super) fn once(work: impl FnOnce() + 'static) -> js_sys::Function {
    Closure::once_into_js(work).unchecked_into()
}
