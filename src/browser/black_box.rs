//! The black box: a second copy of every record in `IndexedDB`, written with durability "strict".
//!
//! After a kill of Chromium, localStorage came back without up to 23 seconds of writes that had
//! been read back right; `IndexedDB` with strict durability lost none. Each record is overwritten in
//! place: there is no journal of earlier values. `web-sys` has durability only as an unstable
//! feature, and the wrappers on crates.io do not pass it, so the transaction is opened by hand.

use std::cell::RefCell;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbTransaction};

use super::{clock, crash, dom, promise};
use crate::{
    app::effect::Change,
    domain::id::InstrumentId,
    persist::{
        key::Key,
        restore::{Damaged, Entry},
    },
};

const DATABASE: &str = "teamruimte";
const STORE: &str = "records";
/// A database that has not answered by then is left alone; the app works on the first copy. It is
/// slowest at the start after a crash, for which it is there.
const PATIENCE_MS: u32 = 4000;
/// A removal that failed is tried again after this.
const AGAIN_MS: u32 = 1000;

thread_local! {
    static OPEN: RefCell<Option<IdbDatabase>> = const { RefCell::new(None) };
}

/// Opens the black box and reads everything in it; `None` when the browser has none or does not
/// answer in time. Nothing is written to it then.
pub async fn read_all() -> Option<Vec<Entry>> {
    let database = open().await.ok()?;
    let entries = read(&database).await.ok()?;
    OPEN.with(|open| *open.borrow_mut() = Some(database));
    Some(entries)
}

async fn open() -> Result<IdbDatabase, JsValue> {
    let missing = || JsValue::from_str("no IndexedDB");
    let factory = dom::window().ok_or_else(missing)?.indexed_db()?.ok_or_else(missing)?;
    let request: IdbOpenDbRequest = factory.open_with_u32(DATABASE, 1)?;
    let upgrade = {
        let request = request.clone();
        Closure::once_into_js(move || {
            if let Ok(database) = request.result().and_then(JsCast::dyn_into::<IdbDatabase>) {
                drop(database.create_object_store(STORE));
            }
        })
    };
    request.set_onupgradeneeded(Some(upgrade.unchecked_ref::<Function>()));
    promise::within(PATIENCE_MS, promise::of_request(&request)).await?;
    request.result()?.dyn_into()
}

/// All names and texts.
async fn read(database: &IdbDatabase) -> Result<Vec<Entry>, JsValue> {
    let store = transaction(database, "readonly")?.object_store(STORE)?;
    let (names, texts) = (store.get_all_keys()?, store.get_all()?);
    let both = Array::of2(&promise::of_request(&names), &promise::of_request(&texts));
    promise::within(PATIENCE_MS, Promise::all(&both)).await?;
    let (names, texts) = (Array::from(&names.result()?), Array::from(&texts.result()?));
    let pairs = names.iter().zip(texts.iter());
    Ok(pairs.filter_map(|(name, text)| Some((name.as_string()?, text.as_string()?))).collect())
}

/// A transaction whose commit waits until the disk has it.
fn transaction(database: &IdbDatabase, mode: &str) -> Result<IdbTransaction, JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    let begin: Function = Reflect::get(database, &"transaction".into())?.dyn_into()?;
    begin.call3(database, &STORE.into(), &mode.into(), &options)?.dyn_into()
}

/// Writes and removes records. The browser does it in the order of the calls and after this function
/// has returned; a failed write leaves the first copy as the only one.
pub fn keep(changes: &[Change]) {
    write(|store| {
        for change in changes {
            let Some(text) = &change.text else { continue };
            // What cannot be read here is written over, so it is set aside first; but no answers of
            // people who are filling in, which must not outlive their round.
            let private = matches!(change.key, Key::Running(_));
            for unread in change.unread.iter().filter(|_| !private) {
                let aside = aside(change.key, unread);
                store.put_with_key(&unread.as_str().into(), &aside.into())?;
            }
            store.put_with_key(&JsValue::from_str(text), &change.key.to_string().into())?;
        }
        Ok(())
    });
    let gone = changes.iter().filter(|change| change.text.is_none());
    let gone: Vec<String> = gone.map(|change| change.key.to_string()).collect();
    if !gone.is_empty() {
        remove(gone, 2);
    }
}

/// Removes records in a transaction of its own: a write for which there is no room takes everything
/// with it that was asked in the same one. Tried so many times; what is left then goes at the next
/// start, where a pile without a running round has no use.
fn remove(names: Vec<String>, tries: u32) {
    let transaction = write(|store| {
        names.iter().try_for_each(|name| store.delete(&JsValue::from_str(name)).map(drop))
    });
    if let (Some(transaction), true) = (transaction, tries > 1) {
        let again = promise::once(move || {
            clock::after(AGAIN_MS, move || remove(names, tries - 1));
        });
        transaction.set_onabort(Some(&again));
    }
}

/// The same name for the same text every time, and for no other: nothing can be looked up in
/// between.
fn aside(key: Key, text: &str) -> String {
    format!("{}+{}", key.aside(), InstrumentId::of_content(text.as_bytes()))
}

/// Removes a text that could not be read, where it still stands.
pub fn forget(damaged: &Damaged) {
    let (name, text) = (JsValue::from_str(&damaged.name), damaged.text.clone());
    write(|store| {
        let found = store.get(&name)?;
        let (request, store) = (found.clone(), store.clone());
        let compare = promise::once(move || {
            let stands = request.result().is_ok_and(|found| found.as_string() == Some(text));
            if stands {
                drop(store.delete(&name));
            }
        });
        found.set_onsuccess(Some(&compare));
        Ok(())
    });
}

/// Does `work` in a transaction, which commits afterwards; `None` when there is none.
fn write(work: impl FnOnce(&IdbObjectStore) -> Result<(), JsValue>) -> Option<IdbTransaction> {
    if crash::happened() {
        return None;
    }
    let database = OPEN.with(|open| open.borrow().clone())?;
    let done = transaction(&database, "readwrite")
        .and_then(|transaction| Ok((transaction.object_store(STORE)?, transaction)))
        .and_then(|(store, transaction)| work(&store).map(|()| transaction));
    done.inspect_err(|error| {
        web_sys::console::warn_2(&"the second copy was not written".into(), error);
    })
    .ok()
}
