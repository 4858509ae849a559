//! When the browser keeps nothing, has no room, kept something that cannot be read, or came back
//! with an older copy: the app starts, works, says so in a sentence, and loses nothing.

use e2e::{
    browser::Browser,
    failure::{Failure, Outcome},
    play::play,
    screens::{Mode, Way},
    setting::Setting,
    storage::{Kept, of_a_newer_version},
    words::Lang,
};

const TEAM: &str = "Wijkteam Oost";
const FIRST: &str = "4233 132 455 132";
const SECOND: &str = "5244 121 544 51-";
const THIRD: &str = "1111 222 333 444";

#[tokio::test]
async fn a_round_works_in_a_browser_that_keeps_nothing() -> Outcome {
    play(Setting::dutch().that_keeps_nothing(), async |it| {
        it.visit("").await?;
        it.hear("alert", &it.say("storage.blocked")?).await?;
        it.start().begin_with_our_team().await?;
        it.everyone_fills_in(TEAM, Mode::Open, &[FIRST, SECOND]).await?;
        it.speak(Lang::En).await?;
        it.hear("alert", &it.say("storage.blocked")?).await?;
        it.speak(Lang::Nl).await?;
        it.cover().open_results().await?;
        let table = it.results().table().await?;
        assert_eq!(table[0].cells[..7].join(" "), "0 0 0 1 1 0 2");
        let file = it.results().save().await?;
        assert_eq!(file.json()?["rounds"].as_array().map(Vec::len), Some(1));
        // The file is the record: it opens in this browser too.
        it.visit("#/open").await?;
        it.hear("alert", &it.say("storage.blocked")?).await?;
        it.drop_file(&file).await?;
        it.open_file().found().await?;
        it.open_file().accept().await?;
        it.team().latest_results().await?;
        assert_eq!(it.results().table().await?, table);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_round_works_when_there_is_no_room_left() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("").await?;
        it.fill_storage().await?;
        it.reload().await?;
        it.start().begin_with_our_team().await?;
        it.everyone_fills_in(TEAM, Mode::Open, &[FIRST, SECOND]).await?;
        it.hear("alert", &it.say("storage.full")?).await?;
        it.cover().open_results().await?;
        let table = it.results().table().await?;
        assert_eq!(table[0].cells[..7].join(" "), "0 0 0 1 1 0 2");
        let file = it.results().save().await?;
        assert_eq!(file.json()?["rounds"].as_array().map(Vec::len), Some(1));
        assert!(it.kept().await?.record("teamruimte:round:").is_none(), "there was room");
        // The second copy has room of its own.
        it.reload().await?;
        assert_eq!(it.results().table().await?, table);
        // With room again everything is kept in both places with the next change.
        it.script::<()>("for (const name of Object.keys(localStorage)) if (name.startsWith('filler:')) localStorage.removeItem(name)", vec![]).await?;
        it.speak(Lang::En).await?;
        assert!(!it.page_text().await?.contains(&it.say("storage.full")?));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_record_that_cannot_be_read_is_told_and_kept_untouched() -> Outcome {
    play(Setting::dutch(), async |it| {
        let kept = a_device(it).await?;
        for (damage, of) in DAMAGES {
            for names in apart(&kept) {
                let mut planted = kept.clone();
                for name in &names {
                    planted.put(name, &of(&kept.storage[*name]));
                }
                it.plant(&planted).await?;
                it.visit("").await?;
                let now = it.kept().await?;
                for name in names {
                    let (what, text) = (format!("{name}, {damage}"), &planted.storage[name]);
                    told(it, name, text, damage).await.map_err(|failure| failure.during(&what))?;
                    assert_eq!(now.storage.get(name), Some(text), "{what}");
                    assert_eq!(now.black_box.get(name), Some(text), "{what}");
                }
                // Something is written over it: the text may move aside, and is not lost.
                it.speak(Lang::En).await?;
                it.go("#/new").await?;
                it.form().arrive().await?;
                it.form().name("Iets").await?;
                let after = it.kept().await?;
                for (name, text) in &planted.storage {
                    let damaged = kept.storage.get(name) != Some(text);
                    let here = after.texts().any(|(_, other)| other == text);
                    assert!(here || !damaged, "{name}, {damage}");
                }
                it.read_in(Lang::Nl);
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_copy_that_cannot_be_read_is_mended_from_the_other() -> Outcome {
    play(Setting::dutch(), async |it| {
        let kept = a_device(it).await?;
        for (damage, of) in DAMAGES {
            for first in [true, false] {
                let mut planted = kept.clone();
                let copy = if first { &mut planted.storage } else { &mut planted.black_box };
                for text in copy.values_mut() {
                    *text = of(text);
                }
                it.plant(&planted).await?;
                it.visit("").await?;
                let what = format!("{damage}, first copy: {first}");
                everything_is_here(it).await.map_err(|failure| failure.during(&what))?;
                // What could not be read is still somewhere when its place is written.
                it.speak(Lang::En).await?;
                it.speak(Lang::Nl).await?;
                let after = it.kept().await?;
                let copy = if first { &planted.storage } else { &planted.black_box };
                for (name, text) in copy {
                    assert!(after.texts().any(|(_, other)| other == text), "{name}, {what}");
                }
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn deleting_a_copy_that_cannot_be_read_deletes_nothing_else() -> Outcome {
    play(Setting::dutch(), async |it| {
        let kept = a_device(it).await?;
        for first in [true, false] {
            let mut planted = kept.clone();
            let copy = if first { &mut planted.storage } else { &mut planted.black_box };
            for (name, text) in copy
                .iter_mut()
                .filter(|(name, _)| name.contains(":team:") || name.contains(":round:"))
            {
                *text = format!("{name} {{");
            }
            it.plant(&planted).await?;
            it.visit("").await?;
            it.unfold("storage.damaged_title").await?;
            let (forget, yes) = (it.say("storage.damaged_forget")?, it.say("app.remove_yes")?);
            while let Some(unfold) = it.controls("summary", &forget).await?.first() {
                unfold.click().await?;
                it.click("button", &yes).await?;
                it.drawn().await?;
            }
            it.visit("").await?;
            everything_is_here(it).await?;
            assert!(!it.page_text().await?.contains(&it.say("storage.damaged_title")?));
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_newer_copy_counts() -> Outcome {
    play(Setting::dutch(), async |it| {
        let older = a_device(it).await?;
        it.visit("").await?;
        it.start().choose_team(TEAM).await?;
        it.cover().resume().await?;
        it.question(3).arrive().await?;
        it.question(3).answer(5, Way::Keys).await?;
        it.question(4).arrive().await?;
        let newer = it.kept().await?;
        assert_ne!(older, newer);
        let mixed = |storage: &Kept, black_box: &Kept| Kept {
            storage: storage.storage.clone(),
            black_box: black_box.black_box.clone(),
            ..Kept::default()
        };
        let nothing = Kept::default();
        for (storage, black_box) in
            [(&older, &newer), (&newer, &older), (&nothing, &newer), (&newer, &nothing)]
        {
            it.plant(&mixed(storage, black_box)).await?;
            it.visit("").await?;
            everything_is_here(it).await?;
            it.start().choose_team(TEAM).await?;
            it.cover().resume().await?;
            it.question(4).arrive().await?;
            it.question(4).back().await?;
            it.question(3).arrive().await?;
            it.question(3).has(Some(5)).await?;
            // The next change brings both copies together.
            it.question(3).answer(2, Way::Keys).await?;
            it.question(4).arrive().await?;
            let now = it.kept().await?;
            let (name, text) = now.record("teamruimte:running:").ok_or_else(no_record)?;
            assert_eq!(now.black_box.get(name), Some(text));
            assert!(!it.page_text().await?.contains(&it.say("storage.elsewhere")?));
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn two_windows_do_not_undo_each_other() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("#/new").await?;
        it.form().prepare(TEAM, 3, Mode::Quiet).await?;
        let place = it.place().await?;
        it.open_window().await?;
        it.visit(&place).await?;
        it.take_turn(FIRST, Way::Keys).await?;
        let newest = it.kept().await?;
        it.to_window(0).await?;
        it.press_button("cover.begin").await?;
        it.arrive(&it.say("storage.stopped")?).await?;
        it.read(&it.say("storage.elsewhere")?).await?;
        let now = it.kept().await?;
        assert_eq!(now.storage, newest.storage, "the older window wrote");
        assert_eq!(now.black_box, newest.black_box, "the older window wrote");
        it.press_button("storage.reload").await?;
        it.started().await?;
        it.cover().counts(1, 3).await?;
        it.cover().begin().await?;
        it.to_window(1).await?;
        it.cover().counts(1, 3).await
    })
    .await
}

#[tokio::test]
async fn the_pile_of_a_closed_round_goes_when_it_came_back() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("").await?;
        it.start().begin_with_our_team().await?;
        it.everyone_fills_in(TEAM, Mode::Quiet, &[FIRST, SECOND, THIRD]).await?;
        let before = it.kept().await?;
        it.cover().open_results().await?;
        let mut kept = it.kept().await?;
        let (name, pile) = before.record("teamruimte:running:").ok_or_else(no_record)?;
        kept.put(name, pile);
        it.plant(&kept).await?;
        it.visit("").await?;
        let now = it.kept().await?;
        assert!(now.texts().all(|(name, _)| !name.contains("running")), "{:?}", now.storage.keys());
        Ok(())
    })
    .await
}

/// A device with everything: a closed round, a round that runs with one sheet in and one in hand,
/// a form half filled in, settings. Gives what it keeps.
async fn a_device(it: &Browser) -> Outcome<Kept> {
    it.visit("").await?;
    it.whole_round(TEAM, Mode::Open, &[FIRST, SECOND]).await?;
    it.results().save().await?;
    it.click("a", TEAM).await?;
    it.team().arrive(TEAM).await?;
    it.follow("team.new_round").await?;
    it.form().arrive().await?;
    it.form().people("3").await?;
    it.form().new_people("1").await?;
    it.form().mode(Mode::Quiet).await?;
    it.form().begin().await?;
    it.cover().arrive_first().await?;
    it.take_turn(THIRD, Way::Keys).await?;
    it.cover().begin().await?;
    for place in 0..3 {
        it.question(place).answer(1, Way::Keys).await?;
        it.question(place + 1).arrive().await?;
    }
    it.visit("#/new").await?;
    it.form().name("Wijkteam West").await?;
    let kept = it.kept().await?;
    assert_eq!(kept.storage, kept.black_box);
    // Settings, form, team, instrument, two rounds, one pile.
    assert_eq!(kept.storage.len(), 7);
    Ok(kept)
}

/// Whether the first screen and the team have everything of [`a_device`].
async fn everything_is_here(it: &Browser) -> Outcome {
    it.read(TEAM).await?;
    it.read(&it.say_with("start.running", &[("done", "1"), ("people", "3")])?).await?;
    let now = it.place().await?;
    it.start().choose_team(TEAM).await?;
    it.cover().arrive_busy().await?;
    it.cover().leave().await?;
    it.team().arrive(TEAM).await?;
    it.read(&it.say_after_date("team.closed", &[("answered", "2"), ("team", "2")])?).await?;
    it.go_home().await?;
    assert_eq!(it.place().await?.trim_start_matches("#/"), now.trim_start_matches("#/"));
    Ok(())
}

/// Ways in which a text may come back from a disk.
const DAMAGES: [(&str, Damage); 3] = [
    ("truncated", |text| text.chars().take(text.chars().count() / 2).collect()),
    ("not JSON", |_| "er stond hier iets".to_owned()),
    (NEWER, of_a_newer_version),
];
type Damage = fn(&str) -> String;
const NEWER: &str = "newer";

/// The names of all records, in groups: those that need another record stand apart from it.
fn apart(kept: &Kept) -> Vec<Vec<&String>> {
    let (needed, others): (Vec<_>, Vec<_>) = kept.storage.keys().partition(|name| {
        ["team", "instrument", "round"].contains(&name.split(':').nth(1).unwrap_or_default())
    });
    needed.into_iter().map(|name| vec![name]).chain([others]).collect()
}

/// Whether the notice names the record, says what it is, and offers it as a file unless it may hold
/// answers of people who are filling in.
async fn told(it: &Browser, name: &str, text: &str, damage: &str) -> Outcome {
    it.hear("alert", &it.say("storage.damaged_title")?).await?;
    it.script::<()>("document.querySelector('details.notice').open = true", vec![]).await?;
    it.read(name).await?;
    let private = name.contains("running");
    let note = match (private, damage == NEWER) {
        (true, _) => "storage.damaged_private",
        (false, true) => "storage.damaged_newer",
        (false, false) => "storage.damaged",
    };
    it.read(&it.say(note)?).await?;
    let save = it.say("storage.damaged_save")?;
    let script = "return [...document.querySelectorAll('.notice li')].find((line) => line.innerText.includes(arguments[0]))
        ?.querySelectorAll('button').length";
    let buttons: u32 = it.script(script, vec![name.into()]).await?;
    assert_eq!(buttons, if private { 1 } else { 2 }, "delete it, and save it unless it is private");
    if private {
        return Ok(());
    }
    let script = "[...document.querySelectorAll('.notice li')].find((line) => line.innerText.includes(arguments[0]))
        .querySelectorAll('button').forEach((button) => button.innerText === arguments[1] && button.click())";
    it.script::<()>(script, vec![name.into(), save.into()]).await?;
    let saved = it.downloaded().await?;
    assert_eq!(saved.text()?, text);
    assert_eq!(saved.name, format!("{}.txt", name.replace(':', "-")));
    Ok(())
}

#[tokio::test]
async fn a_language_chosen_in_another_window_stops_nobody() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("#/new").await?;
        it.form().prepare(TEAM, 3, Mode::Quiet).await?;
        it.open_window().await?;
        it.visit("#/about").await?;
        it.speak(Lang::En).await?;
        it.speak(Lang::Nl).await?;
        it.to_window(0).await?;
        it.speak(Lang::En).await?;
        it.speak(Lang::Nl).await?;
        it.take_turn(FIRST, Way::Keys).await?;
        it.reload().await?;
        it.cover().counts(1, 3).await
    })
    .await
}

fn no_record() -> Failure {
    Failure::new("no such record")
}
