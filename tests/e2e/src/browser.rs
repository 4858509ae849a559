//! A browser with the app in it, and what a person can do with any page.

use std::{
    cell::{Cell, RefCell},
    process::{Command, Stdio},
};

use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};
use xtask::server::Server;

use crate::{
    driver::Driver,
    failure::{Failure, Outcome},
    folder::Folder,
    listen,
    setting::{self, Setting, options},
    words::{Lang, Words, fill},
};

/// The date in every page: the noon of one day, so that no scene depends on when it is played.
const NOON: &str = "
const noon = new Date(2026, 10, 22, 12).getTime();
window.Date = class extends Date {
    constructor(...parts) { super(...(parts.length ? parts : [noon])); }
    static now() { return noon; }
};";

/// A browser and the server of the app, both of this scene alone.
#[derive(Debug)]
pub struct Browser {
    pub(crate) web: WebDriver,
    // After the line above, so that the browser is closed before its driver is.
    driver: Driver,
    pub(crate) server: Server,
    pub(crate) folder: Folder,
    pub(crate) setting: Setting,
    words: Words,
    lang: Cell<Lang>,
    /// What was done, for whoever reads why a scene failed.
    pub(crate) done: RefCell<Vec<String>>,
    /// Complaints of pages that were left since.
    pub(crate) heard: RefCell<Vec<String>>,
}

impl Browser {
    /// Opens a browser with an empty profile, and nothing in it.
    pub async fn open(setting: Setting) -> Outcome<Self> {
        let server = Server::start(&setting::dist(), 0)?;
        let folder = Folder::new()?;
        let driver = Driver::start()?;
        let web = session(&driver, &setting, &folder).await?;
        let browser = Self {
            web,
            driver,
            server,
            folder,
            words: Words::read()?,
            lang: Cell::new(setting.lang),
            setting,
            done: RefCell::default(),
            heard: RefCell::default(),
        };
        browser.prepare().await?;
        Ok(browser)
    }

    async fn prepare(&self) -> Outcome {
        let downloads = self.folder.inner("downloads")?;
        let downloads = json!({ "behavior": "allow", "downloadPath": downloads });
        self.cdp("Browser.setDownloadBehavior", downloads).await?;
        self.before_each_page(NOON).await?;
        listen::from_the_start(self).await
    }

    /// Ends the browser as a flat battery does, and opens it again with the same profile.
    pub async fn lose_power(&mut self) -> Outcome {
        self.note("lose power");
        for process in processes_of(&self.folder)? {
            // One that went with another has nothing to say.
            Command::new("kill").args(["-9", &process]).stderr(Stdio::null()).status()?;
        }
        // Its session can only be forgotten: nobody answers for it any more.
        drop(self.web.clone().leak());
        self.driver = Driver::start()?;
        self.web = session(&self.driver, &self.setting, &self.folder).await?;
        self.prepare().await
    }

    /// Closes everything.
    pub async fn close(self) -> Outcome {
        self.web.clone().quit().await?;
        Ok(())
    }

    /// Remembers what is being done.
    pub fn note(&self, what: impl Into<String>) {
        self.done.borrow_mut().push(what.into());
    }

    /// What was done so far, in words that begin with `click`, `type`, `key`, and others.
    pub fn done(&self) -> Vec<String> {
        self.done.borrow().clone()
    }

    /// Runs a script in the page.
    pub async fn script<T: serde::de::DeserializeOwned>(
        &self,
        script: &str,
        arguments: Vec<Value>,
    ) -> Outcome<T> {
        Ok(self.web.execute(script, arguments).await?.convert()?)
    }

    /// A command of the browser's own protocol.
    pub async fn cdp(&self, method: &str, parameters: Value) -> Outcome<Value> {
        Ok(self.web.cdp().send_raw(method, parameters).await?)
    }

    /// Runs this script in every document from now on, before anything of it does.
    pub async fn before_each_page(&self, script: &str) -> Outcome {
        let script = json!({ "source": script });
        self.cdp("Page.addScriptToEvaluateOnNewDocument", script).await?;
        Ok(())
    }

    /// From now on everything is read in this language.
    pub fn read_in(&self, lang: Lang) {
        self.lang.set(lang);
    }

    /// The language in which the screen is read.
    pub fn lang(&self) -> Lang {
        self.lang.get()
    }

    /// All texts.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// The text with this key.
    pub fn say(&self, key: &str) -> Outcome<String> {
        self.words.say(self.lang(), key)
    }

    /// The text with this key for this number.
    pub fn say_counted(&self, key: &str, number: usize) -> Outcome<String> {
        self.words.say_counted(self.lang(), key, number)
    }

    /// The text with this key, with its places filled in.
    pub fn say_with(&self, key: &str, values: &[(&str, &str)]) -> Outcome<String> {
        Ok(fill(&self.say(key)?, values))
    }

    /// What follows the date in the text of this key, with its other places filled in.
    pub fn say_after_date(&self, key: &str, values: &[(&str, &str)]) -> Outcome<String> {
        let text = self.say_with(key, values)?;
        Ok(text.split_once("{date}").map_or(text.clone(), |(_, rest)| rest.to_owned()))
    }
}

async fn session(driver: &Driver, setting: &Setting, folder: &Folder) -> Outcome<WebDriver> {
    let mut wanted = Capabilities::new();
    wanted.set("browserName", json!("chrome"))?;
    wanted.set("goog:chromeOptions", options(setting, &folder.inner("profile")?))?;
    let requests = if setting.requests { "ALL" } else { "OFF" };
    wanted.set("goog:loggingPrefs", json!({ "browser": "ALL", "performance": requests }))?;
    if setting.eager {
        wanted.set("pageLoadStrategy", json!("eager"))?;
    }
    Ok(WebDriver::new(driver.url(), wanted).await?)
}

/// The processes that use the profile in this folder.
fn processes_of(folder: &Folder) -> Outcome<Vec<String>> {
    let all = Command::new("ps").args(["-axww", "-o", "pid=,command="]).output()?;
    let mark = folder.inner("profile")?.display().to_string();
    let found: Vec<String> = String::from_utf8_lossy(&all.stdout)
        .lines()
        .filter(|line| line.contains(&mark))
        .filter_map(|line| line.split_whitespace().next().map(str::to_owned))
        .collect();
    if found.is_empty() { Err(Failure::new("the browser has no process")) } else { Ok(found) }
}
