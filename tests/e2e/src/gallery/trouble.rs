//! The screens that nobody wants to see.

use crate::{browser::Browser, failure::Outcome, screens::Mode};

/// When things go wrong on a device that keeps something.
pub async fn trouble(
    it: &Browser,
    mut look: impl AsyncFnMut(&Browser, &str) -> Outcome,
) -> Outcome {
    it.visit("#/new").await?;
    it.form().prepare("Wijkteam West", 3, Mode::Open).await?;
    it.cover().begin().await?;
    let mut kept = it.kept().await?;
    for name in kept.storage.keys().cloned().collect::<Vec<_>>() {
        match name.split(':').nth(1) {
            Some("settings" | "running") => kept.put(&name, "{"),
            Some("form") => kept.put(&name, NEWER_FORM),
            _ => {}
        }
    }
    it.plant(&kept).await?;
    it.visit("").await?;
    it.hear("alert", &it.say("storage.damaged_title")?).await?;
    it.unfold("storage.damaged_title").await?;
    it.read(&it.say("storage.damaged_private")?).await?;
    look(it, "damaged").await?;
    it.wipe().await?;
    it.visit("#/new").await?;
    it.fill_storage().await?;
    it.form().name("Vol").await?;
    it.hear("alert", &it.say("storage.full")?).await?;
    look(it, "storage-full").await?;
    it.wipe().await?;
    it.visit("#/new").await?;
    it.form().prepare("Hier", 3, Mode::Open).await?;
    it.script::<()>(OTHER_WINDOW, vec![]).await?;
    it.press_button("cover.begin").await?;
    it.arrive(&it.say("storage.stopped")?).await?;
    look(it, "open-elsewhere").await?;
    it.crash().await?;
    look(it, "crash").await
}

/// In a browser that keeps nothing.
pub async fn blocked(
    it: &Browser,
    mut look: impl AsyncFnMut(&Browser, &str) -> Outcome,
) -> Outcome {
    it.visit("").await?;
    it.hear("alert", &it.say("storage.blocked")?).await?;
    look(it, "storage-blocked").await
}

const NEWER_FORM: &str = r#"{"format":"teamruimte.form","schema":99,"revision":1,"body":{}}"#;
/// Writes the pile of the round as another window does that is ahead.
const OTHER_WINDOW: &str = "
const name = Object.keys(localStorage).find((name) => name.includes(':round:'));
const { schema } = JSON.parse(localStorage.getItem(name));
const pile = { format: 'teamruimte.running', schema, revision: 99, body: { pile: [], draft: null } };
localStorage.setItem(name.replace(':round:', ':running:'), JSON.stringify(pile));";
