//! Looking into what the browser keeps, and putting something there, behind the app's back.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::{browser::Browser, failure::Outcome};

/// Opens the second copy for the scripts below.
const BLACK_BOX: &str = "
const database = await new Promise((done, fail) => {
    const opening = indexedDB.open('teamruimte', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('records');
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => fail(opening.error);
});
const inBlackBox = (mode, work) => new Promise((done, fail) => {
    const transaction = database.transaction('records', mode, { durability: 'strict' });
    const result = work(transaction.objectStore('records'));
    transaction.oncomplete = () => done(result);
    transaction.onerror = transaction.onabort = () => fail(transaction.error);
});";

const PEEK: &str = "
const black_box = {};
await inBlackBox('readonly', (records) => {
    records.openCursor().onsuccess = ({ target: { result } }) => {
        if (result) { black_box[result.key] = result.value; result.continue(); }
    };
});
const elsewhere = [document.cookie, ...Object.entries(sessionStorage).flat(), window.name,
    JSON.stringify(history.state), ...await caches.keys(),
    ...(await indexedDB.databases()).map((found) => found.name),
    ...database.objectStoreNames];
return { storage: { ...localStorage }, black_box, elsewhere };";

const PLANT: &str = "
const { storage, black_box } = given;
localStorage.clear();
for (const [name, text] of Object.entries(storage)) localStorage.setItem(name, text);
await inBlackBox('readwrite', (records) => {
    records.clear();
    for (const [name, text] of Object.entries(black_box)) records.put(text, name);
});";

/// Something else has all the room that is left, in ever smaller pieces.
const FILL: &str = "
let number = 0;
for (let size = 1 << 20; size >= 1; size >>= 1) {
    const piece = 'x'.repeat(size);
    try { for (;;) localStorage.setItem(`filler:${number += 1}`, piece) } catch {}
}";

/// Everything that the browser keeps for the page, by name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct Kept {
    /// The first copy, in `localStorage`.
    pub storage: BTreeMap<String, String>,
    /// The second copy, in `IndexedDB`.
    pub black_box: BTreeMap<String, String>,
    /// Whatever else a page can keep: cookies, caches, the session, the names of databases.
    #[serde(default)]
    pub elsewhere: Vec<Value>,
}

impl Kept {
    /// Every name and text in both copies.
    pub fn texts(&self) -> impl Iterator<Item = (&String, &String)> {
        self.storage.iter().chain(&self.black_box)
    }

    /// The text of the one record whose name begins so, in the first copy.
    #[must_use]
    pub fn record(&self, start: &str) -> Option<(&String, &String)> {
        self.storage.iter().find(|(name, _)| name.starts_with(start))
    }

    /// Puts this text in both copies.
    pub fn put(&mut self, name: &str, text: &str) {
        self.storage.insert(name.to_owned(), text.to_owned());
        self.black_box.insert(name.to_owned(), text.to_owned());
    }
}

impl Browser {
    /// What the browser keeps now.
    pub async fn kept(&self) -> Outcome<Kept> {
        self.in_storage(PEEK, Value::Null).await
    }

    /// Makes the browser keep exactly this. The app sees it when it starts the next time.
    pub async fn plant(&self, kept: &Kept) -> Outcome {
        self.note("change what is kept");
        let given = json!({ "storage": kept.storage, "black_box": kept.black_box });
        self.in_storage(PLANT, given).await
    }

    /// Wipes everything that the browser keeps for the page.
    pub async fn wipe(&self) -> Outcome {
        self.plant(&Kept::default()).await
    }

    /// Fills the first copy's place to the last character.
    pub async fn fill_storage(&self) -> Outcome {
        self.note("fill the storage");
        self.script(FILL, vec![]).await
    }

    async fn in_storage<T: serde::de::DeserializeOwned>(
        &self,
        work: &str,
        given: Value,
    ) -> Outcome<T> {
        let script = format!(
            "const given = arguments[0]; return (async () => {{ {BLACK_BOX}
             try {{ return await (async () => {{ {work} }})() }} finally {{ database.close() }} }})()"
        );
        self.script(&script, vec![given]).await
    }
}

/// The same record or file as a newer version of the app would write it.
pub fn of_a_newer_version(text: &str) -> String {
    let mark = "\"schema\":";
    let Some((before, after)) = text.split_once(mark) else { return text.to_owned() };
    let rest = after.trim_start_matches(|c: char| c.is_ascii_digit());
    format!("{before}{mark}99{rest}")
}
