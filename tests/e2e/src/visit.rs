//! Coming to a page and leaving it: what the buttons and the address of a browser do.

use serde_json::json;

use crate::{
    browser::Browser,
    failure::{Failure, Outcome},
    listen,
    wait::until,
};

impl Browser {
    /// The address of the app, at this place after the `#`.
    pub fn address(&self, place: &str) -> String {
        format!("{}{place}", self.server.url())
    }

    /// Opens the app and waits until it is there.
    pub async fn visit(&self, place: &str) -> Outcome {
        self.note(format!("visit {place}"));
        // Another place of the same page would not load it.
        self.leave().await?;
        self.load(place).await?;
        self.started().await
    }

    /// Opens the page, whether the app arrives or not.
    pub async fn open_page(&self, place: &str) -> Outcome {
        self.note(format!("open the page at {place}"));
        self.load(place).await
    }

    async fn load(&self, place: &str) -> Outcome {
        self.web.goto("about:blank").await?;
        self.web.goto(self.address(place)).await?;
        Ok(())
    }

    /// Goes to another place of the page, as a link or a changed address does.
    pub async fn go(&self, place: &str) -> Outcome {
        self.note(format!("go to {place}"));
        self.script("location.hash = arguments[0]", vec![json!(place)]).await
    }

    /// Loads the page anew, as the button of the browser does.
    pub async fn reload(&self) -> Outcome {
        self.note("reload");
        self.settle().await?;
        self.leave().await?;
        self.web.refresh().await?;
        self.started().await
    }

    /// The button "back" of the browser.
    pub async fn back(&self) -> Outcome {
        self.note("back");
        self.settle().await?;
        Ok(self.web.back().await?)
    }

    /// Opens another window and goes to it.
    pub async fn open_window(&self) -> Outcome {
        self.note("open a window");
        let window = self.web.new_tab().await?;
        self.web.switch_to_window(window).await?;
        Ok(())
    }

    /// Goes to the window with this number, from 0 in the order of opening.
    pub async fn to_window(&self, number: usize) -> Outcome {
        self.note(format!("go to window {number}"));
        let windows = self.web.windows().await?;
        let window = windows.into_iter().nth(number);
        let window = window.ok_or_else(|| Failure::new(format!("no window {number}")))?;
        Ok(self.web.switch_to_window(window).await?)
    }

    /// Waits until the app has taken the place of the first frame.
    pub async fn started(&self) -> Outcome {
        until("the app to start", async || {
            let script =
                "return !document.getElementById('first') && !!document.querySelector('#app h1')";
            let there: bool = self.script(script, vec![]).await?;
            Ok(there.then_some(()))
        })
        .await
    }

    /// Takes note of what the page complains of, which this scene has provoked.
    pub async fn forgive(&self) -> Outcome<Vec<String>> {
        self.leave().await?;
        Ok(self.heard.take())
    }

    async fn leave(&self) -> Outcome {
        let heard = listen::complaints(self).await?;
        self.heard.borrow_mut().extend(heard);
        Ok(())
    }

    /// Ends the app as a fault in it would: with the page that works without it.
    pub async fn crash(&self) -> Outcome {
        self.note("crash");
        let script = "dispatchEvent(new CustomEvent('teamruimte:crash', { detail: arguments[0] }))";
        self.script::<()>(script, vec![json!("panicked at src/app/update/mod.rs:1:1")]).await?;
        self.arrive(&self.say("page.crash_title")?).await
    }

    /// Waits until the address is that of the screen: the app sets it when it has nothing else to do.
    async fn settle(&self) -> Outcome {
        let script = "const pause = () => new Promise((done) => setTimeout(done));
            return pause().then(pause).then(pause)";
        self.script(script, vec![]).await
    }

    /// Waits until the address is one of a screen of this kind, like "round" for the cover.
    pub async fn settled_at(&self, kind: &str) -> Outcome {
        until(&format!("an address of the kind {kind:?}"), async || {
            let place = self.place().await?;
            let mut parts = place.trim_start_matches("#/").split('/');
            Ok((parts.next() == Some(kind) && parts.count() == 1).then_some(()))
        })
        .await
    }

    /// Clicks on words that are no control.
    pub async fn click_beside(&self, class: &str) -> Outcome {
        self.note(format!("click on {class}"));
        Ok(self.web.find(thirtyfour::By::ClassName(class)).await?.click().await?)
    }

    /// The part of the address after the `#`.
    pub async fn place(&self) -> Outcome<String> {
        self.settle().await?;
        self.script("return location.hash", vec![]).await
    }

    /// The whole address.
    pub async fn address_now(&self) -> Outcome<String> {
        Ok(self.web.current_url().await?.to_string())
    }
}
