//! Files: what is offered to save.

use js_sys::Reflect;
use teamruimte::browser::files;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{js, while_changed};

#[wasm_bindgen_test]
async fn a_file_is_offered_under_its_name_with_its_text() {
    let text = "{\"naam\":\"Wijkteam Oost – één\"}\n";
    let catch = "window.theClick = HTMLAnchorElement.prototype.click;
                 HTMLAnchorElement.prototype.click = function () {
                     window.offered = { name: this.download, address: this.href }; };";
    let back = "HTMLAnchorElement.prototype.click = window.theClick;";
    let offered = while_changed(catch, back, || files::download("teamruimte-één.json", text));
    assert!(offered.is_ok());
    let found = js("fetch(window.offered.address).then(async (response) => ({
        name: window.offered.name,
        kind: response.headers.get('content-type'),
        text: await response.text(),
    }))");
    let found = JsFuture::from(js_sys::Promise::from(found)).await.unwrap();
    let field = |name: &str| Reflect::get(&found, &name.into()).unwrap().as_string();
    assert_eq!(field("name").as_deref(), Some("teamruimte-één.json"));
    assert_eq!(field("text").as_deref(), Some(text));
    assert_eq!(field("kind").as_deref(), Some("application/json"));
}
