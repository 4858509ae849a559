//! A first visit: six people of one team, from the start screen to a file that survives everything.

use e2e::{
    browser::Browser,
    failure::Outcome,
    files::Saved,
    play::play,
    screens::{Mode, Number, Way},
    setting::Setting,
    sheet::counts,
};

/// Six people who differ, cannot tell everything, and leave something out.
const SIX: [&str; 6] = [
    "4233 132 455 132",
    "4333 132 454 433",
    "5244 121 544 511",
    "3234 231 354 422",
    "4230 231 455 13-",
    "4240 132 414 520",
];

const TEAM: &str = "Wijkteam Oost";

#[tokio::test]
async fn six_people_fill_in_a_check_and_find_every_dot_where_it_was_after_the_browser_was_wiped()
-> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("").await?;
        it.start().begin_with_our_team().await?;
        it.form().prepare(TEAM, SIX.len(), Mode::Open).await?;
        for (number, sheet) in SIX.into_iter().enumerate() {
            let way = if number % 3 == 0 { Way::Taps } else { Way::Keys };
            it.take_turn(sheet, way).await?;
            it.cover().counts(number + 1, SIX.len()).await?;
        }
        it.cover().arrive_all().await?;
        it.cover().open_results().await?;
        let before = look(it).await?;

        let team_file = it.results().save().await?;
        assert!(team_file.name.starts_with("teamruimte-wijkteam-oost-20"), "{}", team_file.name);
        assert_eq!(team_file.json()?["format"], "teamruimte.team");
        it.reload().await?;
        assert_eq!(look(it).await?, before, "after a reload");

        wipe(it).await?;
        choose(it, &team_file).await?;
        assert_eq!(open_and_look(it).await?, before, "after the file was chosen");

        wipe(it).await?;
        it.start().open_our_team_file().await?;
        it.drop_file(&team_file).await?;
        assert_eq!(open_and_look(it).await?, before, "after the file was dropped");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_first_question_is_four_clicks_a_name_and_a_number_away() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("").await?;
        it.start().begin_with_our_team().await?;
        it.form().prepare(TEAM, 6, Mode::Quiet).await?;
        it.cover().begin().await?;
        let done = it.done();
        let times = |what: &str| done.iter().filter(|done| done.starts_with(what)).count();
        assert!(times("click") <= 4, "{done:?}");
        assert_eq!(times("type"), 2, "{done:?}");
        assert_eq!(times("key"), 0, "{done:?}");
        Ok(())
    })
    .await
}

/// All that the results say.
#[derive(Debug, PartialEq)]
struct Seen {
    headline: String,
    table: Vec<Number>,
    points: Vec<String>,
}

/// Reads the results, and holds them against the sheets.
async fn look(it: &Browser) -> Outcome<Seen> {
    let seen = Seen {
        headline: it.heading().await?,
        table: it.results().table().await?,
        points: it.results().points().await?,
    };
    assert_eq!(seen.headline, "Reflecteren vraagt nu de meeste aandacht.");
    let meta = [("answered", "6"), ("team", "6"), ("mode", "open ronde")];
    it.read(&it.say_after_date("results.meta", &meta)?).await?;
    assert_eq!(seen.table.len(), 13);
    for (place, row) in seen.table.iter().enumerate() {
        assert_eq!(row.activity, it.words().activity(it.lang(), place)?);
        assert_eq!(row.cells.first_chunk(), Some(&cells(place)), "{}", row.activity);
    }
    assert_eq!(
        seen.points,
        [
            "Hier verschillen jullie het meest: actief luisteren en doorvragen en afspraken maken. \
             Dat is geen fout. Luister eerst naar elkaar. Wie gelijk heeft, is nu niet belangrijk.",
            "Een derde of meer koos 'Weet ik niet' bij: betrokkenheid creëren. Zie je het niet, of \
             gebeurt het niet?",
            "Dit lukt jullie vaak: plannen en resultaatgericht werken. Wat doen jullie daar dat ook \
             ergens anders kan helpen?",
        ]
    );
    Ok(seen)
}

/// What the table must say of the sheets: the answers 1 to 5, "can't tell", and how many
/// answered.
fn cells(place: usize) -> [String; 7] {
    let [one, two, three, four, five, cannot_tell] = counts(&SIX, place);
    let answered = one + two + three + four + five;
    [one, two, three, four, five, cannot_tell, answered].map(|number| number.to_string())
}

async fn wipe(it: &Browser) -> Outcome {
    it.wipe().await?;
    it.visit("").await?;
    assert_eq!(it.kept().await?.texts().count(), 0);
    assert!(!it.page_text().await?.contains(TEAM));
    Ok(())
}

async fn choose(it: &Browser, file: &Saved) -> Outcome {
    it.start().open_our_team_file().await?;
    let path = it.lay_down(&file.name, &file.bytes)?;
    it.choose(&path).await
}

async fn open_and_look(it: &Browser) -> Outcome<Seen> {
    it.open_file().found().await?;
    it.read(&format!("{TEAM}: 1 ronde")).await?;
    assert_eq!(it.kept().await?.texts().count(), 0, "nothing changes before it is accepted");
    it.open_file().accept().await?;
    it.team().arrive(TEAM).await?;
    it.team().latest_results().await?;
    look(it).await
}
